import type { Rule } from '../types.ts'

export const invalidMkdocs: Rule = {
  id: 'invalid-mkdocs',
  summary: 'mkdocs.yml has a mistake in it, leaves pages out, or asks for something that is done another way.',
  rationale:
    'The navigation, the titles and the anchors of a MkDocs project come from mkdocs.yml. Where it cannot be read, the ' +
    'pages are shown all the same, but in another order and under other names. A page that it keeps out of the site or ' +
    'out of the navigation may be meant to be there: one line of information says which.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'a configuration that is read; tags in it run nothing',
      markdown: '',
      files: { 'mkdocs.yml': 'site_name: Runbooks\nmarkdown_extensions:\n  - toc:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}\n' },
      expect: [],
    },
    {
      title: 'YAML that breaks',
      markdown: '',
      files: { 'mkdocs.yml': 'site_name: Runbooks\nnav: [index.md\n' },
      expect: [{ path: 'mkdocs.yml', line: 3, column: 1, severity: 'error' }],
    },
    {
      title: 'an entry of the navigation that is none',
      markdown: '',
      files: { 'mkdocs.yml': 'nav:\n  - Home: index.md\n  - Databases:\n' },
      expect: [{ path: 'mkdocs.yml', line: 3, column: 5, severity: 'error' }],
    },
    {
      title: 'a key that stands there twice',
      markdown: '',
      files: { 'mkdocs.yml': 'site_name: Runbooks\nsite_name: Our runbooks\n' },
      expect: [{ path: 'mkdocs.yml', line: 1, column: 1, severity: 'warning' }],
    },
    {
      title: 'addresses that are served another way',
      markdown: '',
      files: { 'mkdocs.yml': 'use_directory_urls: false\n' },
      expect: [{ path: 'mkdocs.yml', line: 1, column: 21, severity: 'info' }],
    },
  ],
  checkBook({ configProblems, report }) {
    for (const { rule, path, ...finding } of configProblems) if (rule === 'invalid-mkdocs') report(path, finding)
  },
}
