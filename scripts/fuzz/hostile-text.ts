/** Small pieces that have broken readers of text before. */

/** Characters that are not what they look like, or look like nothing. */
export const characters: readonly string[] = [
  '\0', '\x01', '\x07', '\b', '\t', '\v', '\f', '\r', '\x1b[31m', '\x7f', '\x85', '\xa0', '\xad', '\u034f', '\u061c', '\u115f', '\u180e',
  '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\u3000', '\u3164',
  '\ufe0f', '\ufeff', '\uff04', '\ufffd', '\uffff', '\u{1f600}', '\u{e0041}', 'e\u0301', 'ﬁ', 'İ', 'ẞ', '–', '—', '“', '’', '\u2212', '\uff0d',
]

/** What opens, closes or marks something in one of the dialects. */
export const marks: readonly string[] = [
  '```', '~~~', '````', '`', '``', '*', '**', '***', '_', '__', '~~', '==', '^^', '++', '--', '{', '}', '{#x}', '{ .a #b c="d" }', '[', ']', '](',
  '![', '[^1]', '[^1]:', '[x]:', '<', '>', '</', '/>', '<!--', '-->', '<div>', '</div>', '<details markdown>', '</details>', '<pre>', '</pre>',
  '<script>', '<![CDATA[', ']]>', '<?', '?>', '|', '||', '|-|', ':-:', '!!!', '!!! note', '???', '???+ tip "a"', '===', '=== "a"', ':::', '::::',
  ':::note', ':::tab[x]', '///', '/// note', '/// tab | x', '> ', '> [!NOTE]', '- ', '* ', '1. ', '10) ', '- [ ] ', ': ', ':   ', '# ', '## ',
  '---', '...', '+++', '\\', '&amp;', '&#0;', '&#x110000;', '&', '$', '$ ', '#', '"', '\'', '<<EOF', 'EOF', '--8<--', '--8<-- "b.md"', ';--8<--',
  '{{', '}}', '{%', '%}', '{{< x >}}', '{++', '++}', '{~~', '~>', '~~}', ':smile:', ':material-alert:', '[TOC]', '*[a]:', '<PID>', '${X}', '$(', '`#!',
  '<!-- runpress-disable-next-line', '(1)!', '\t', '    ', '  ', '\n', '\n\n', '\r\n', 'javascript:', 'data:', '//', 'http://', '%00', '__proto__', 'constructor',
]
