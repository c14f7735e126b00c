import type { Rule } from '../types.ts'

export const unsupportedSyntax: Rule = {
  id: 'unsupported-syntax',
  summary: 'A page says something to another tool that is only shown here.',
  rationale:
    'Macros, shortcodes and template tags are instructions for the tool a page was first written for. Nothing in a page ' +
    'runs here, so they stand on it as text. Someone who follows the page at night should not have to guess what ' +
    '{{ primary_host }} would have been. Said once for each kind and page.',
  severity: 'info',
  needsInventory: false,
  examples: [
    {
      title: 'templates in code are code',
      markdown: 'Use `{{ .Values.host }}`:\n\n```yaml\nhost: {{ host }}\nsummary: "{{ $labels.instance }}"\n```\n',
      expect: [],
    },
    {
      title: 'an attribute list under its paragraph, and one under nothing',
      markdown: 'Call the DBA.\n{: #dba }\n\n{: .wide }\n',
      expect: [{ line: 4, column: 1, severity: 'info' }],
    },
    {
      title: 'variables of an alert’s template',
      markdown: 'The disk of {{ $labels.instance }} is {{ .Value }} full.\n',
      expect: [],
    },
    {
      title: 'a macro and a template tag',
      markdown: 'Connect to {{ primary_host }}, not to {{ replica_host }}.\n\n{% include "contacts.md" %}\n',
      expect: [{ line: 1, column: 12, severity: 'info' }, { line: 3, column: 1, severity: 'info' }],
    },
    {
      title: 'shortcodes of Hugo',
      markdown: 'See [the other]({{< ref "./other.md" >}}).\n\n{{% notice tip %}}\nText.\n{{% /notice %}}\n',
      expect: [{ line: 1, column: 17, severity: 'info' }],
    },
    {
      title: 'what mkdocstrings replaces',
      markdown: '::: tools.restart\n    handler: python\n',
      expect: [{ line: 1, column: 1, severity: 'info' }],
    },
    {
      title: 'components',
      markdown: 'import Steps from "./steps"\n\n<Steps name="restart" />\n\n<NAMESPACE> is a name to fill in.\n',
      expect: [{ line: 1, column: 1, severity: 'info' }, { line: 3, column: 1, severity: 'info' }],
    },
    {
      title: 'a diagram',
      markdown: '```mermaid\ngraph LR\n```\n',
      expect: [{ line: 1, column: 1, severity: 'info' }],
    },
  ],
  create() {
    return ({ page, report }) => {
      for (const { kind, detail, range } of page.notes) {
        if (kind === 'unsupported-syntax') report({ message: detail, range })
      }
    }
  },
}
