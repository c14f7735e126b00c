import type { Rule } from '../types.ts'

export const invalidInventory: Rule = {
  id: 'invalid-inventory',
  summary: 'The inventory has a mistake in it, or there is none.',
  rationale:
    'What an inventory fails to declare, no rule can check: a host under a misspelt key is a host that nobody compares ' +
    'addresses with. What is right in the file is used all the same. What it derives with “from” is compared with what ' +
    'stands in it: a service that the compose file has no longer is an error, a snapshot out of date a warning. Where a ' +
    'folder has no inventory at all, one line of information says which rules are off.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'an inventory that says what it means',
      markdown: '',
      inventory: 'units: [docker, caddy]\n',
      expect: [],
    },
    {
      title: 'a key that does not exist',
      markdown: '',
      inventory: 'units: [docker]\ndomain:\n  - name: wizard.lu\n',
      expect: [{ line: 2, column: 1, severity: 'error' }],
    },
    {
      title: 'a value of the wrong kind',
      markdown: '',
      inventory: 'ports:\n  - number: "443"\n',
      expect: [{ line: 2, column: 13, severity: 'error' }],
    },
    {
      title: 'a service that the compose file does not have, and a port that another one publishes',
      markdown: '',
      inventory:
        'compose:\n  - from: compose.yaml\n    services: [web, mailr]\nports:\n  - number: 8080\n    name: The shop\n    service: mailer\n',
      files: { 'compose.yaml': 'services:\n  web: {ports: ["8080:80"]}\n  mailer: {}\n' },
      expect: [{ line: 3, column: 21, severity: 'error' }, { line: 5, column: 13, severity: 'error' }],
    },
    {
      title: 'no inventory',
      markdown: '',
      expect: [{ line: 1, column: 1, severity: 'info' }],
    },
  ],
  checkBook({ inventoryProblems, report }) {
    for (const { path, message, range, severity } of inventoryProblems) {
      report(path, { message, range, ...(severity === undefined ? {} : { severity }) })
    }
  },
}
