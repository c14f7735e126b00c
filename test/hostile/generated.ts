/** Hostile pages that are too big, or too little text, to lie in a repository. */

export interface Generated {
  category: string
  /** Named by what it tries. */
  name: string
  make(): string | Uint8Array
  /** Every error and warning as `line<TAB>column<TAB>rule`; `-` for none. */
  expected: string[]
}

export const generated: readonly Generated[] = [
  { category: 'found', name: 'long-line-of-words', make: () => `# T\n\n${'word '.repeat(40_000)}\n\n## After\n\nStill here.\n`, expected: ['-'] },
  { category: 'found', name: 'footnotes-of-one-name-by-thousands', make: () => page('[^a]: b\n\n'.repeat(1_500)), expected: ['-'] },
  { category: 'delimiters', name: 'stars-in-a-long-line', make: () => page('a**b'.repeat(8_000)), expected: ['-'] },
  { category: 'delimiters', name: 'brackets-in-a-long-line', make: () => page('[a]('.repeat(37_500)), expected: ['3\t28933\tunreadable-page'] },
  { category: 'delimiters', name: 'labels-around-a-long-line', make: () => page(`${'['.repeat(5_000)}${'a'.repeat(50_000)}${']'.repeat(5_000)}`), expected: ['3\t55034\tunreadable-page'] },
  { category: 'delimiters', name: 'pictures-in-pictures', make: () => page(`${'!['.repeat(250)}a${'](b)'.repeat(250)}\n\n`.repeat(10)), expected: ['5\t954\tunreadable-page'] },
  { category: 'delimiters', name: 'colons-under-a-tab', make: () => page('=== "a"\n:'.repeat(4_000)), expected: ['2944\t3\tunreadable-page'] },
  { category: 'delimiters', name: 'an-abbreviation-as-long-as-a-page', make: () => page(`*[${'a '.repeat(20_000)}b]: c\n\n${'a '.repeat(20_000)}`), expected: ['-'] },
  { category: 'delimiters', name: 'quotes-that-go-on-without-their-mark', make: () => page('> a\nc\n\n'.repeat(3_000)), expected: ['-'] },
  { category: 'delimiters', name: 'underlined-headings', make: () => page('a\n---\n'.repeat(2_500)), expected: ['-'] },
  { category: 'delimiters', name: 'items-of-one-list', make: () => page('- a\n'.repeat(6_000)), expected: ['-'] },
  { category: 'delimiters', name: 'rows-that-lack-cells', make: () => page(`${'|a'.repeat(300)}|\n${'|-'.repeat(300)}|\n${'|c|\n'.repeat(300)}`), expected: ['172\t1\tunreadable-page'] },
  { category: 'delimiters', name: 'pipes-in-a-command', make: () => page(`\`\`\`bash\n${'date | cat '.repeat(3_000)}\n\`\`\``), expected: ['-'] },
  { category: 'delimiters', name: 'data-in-a-fence', make: () => page(`\`\`\`json\n${'{"a":[1,"*_~^`<![&"]},'.repeat(5_000)}\n\`\`\``), expected: ['-'] },
]

function page(text: string): string {
  return `# T\n\n${text}\n\n## After\n\nStill here.\n`
}
