import { describe, expect, it, test } from 'vitest'
import { checkValue } from '../../src/browser/check-value.ts'
import { fillValue } from '../../src/browser/fill-value.ts'
import { typeToldBy } from '../../src/site/render/placeholder-specs.ts'
import { attributeValues, render } from './support.ts'

describe('a placeholder that nobody declares', () => {
  it.each([
    ['secret', `password <PGPASSWORD> db-password DB_PASS MYSQL_PWD token <api-token> apiToken token-value api-key API_KEY secret client-secret
      AWS_SECRET_ACCESS_KEY SECRET_KEY_BASE passphrase credentials password2`],
    ['path', 'file log-file backup_path directory target-dir path-to-pull-secret KUBECONFIG_FILE password-file'],
    ['text', 'secret-name SECRET_NAME token-id AWS_ACCESS_KEY_ID key issue-key compass bypass pod profile tokenizer name-of-secret PATHNAME private-key'],
  ])('is a %s where its name says so', (type, names) => {
    for (const name of names.split(/\s+/)) expect(typeToldBy(name.replace(/[<>]/g, '')), name).toBe(type)
  })

  it('is no secret where the inventory says what it is', async () => {
    const text = '```bash\nkubectl get secret <secret>\nlogin --password <password>\n```\n'
    const { html } = await render({ 'a.md': text }, { inventory: 'placeholders:\n  - name: secret\n    type: name\n' })
    expect(attributeValues(html, 'data-type')).toEqual(expect.arrayContaining(['name', 'secret']))
    expect(html).toMatch(/<mark class="placeholder" data-placeholder="secret" data-quoting="bare" data-type="name">/)
    expect(html).toMatch(/<mark class="placeholder" data-placeholder="password" data-quoting="bare" data-type="secret">/)
    expect(attributeValues(html, 'type').filter((type) => type === 'password')).toHaveLength(1)
  })
})

test('commits are named as git takes them', () => {
  for (const name of ['4f2a9c1', 'v1.2.3', 'HEAD~1', 'HEAD^', 'origin/main', 'release_2026-01']) expect(checkValue(name, 'commit'), name).toBe(null)
  for (const name of ['4f2', 'a b', 'a..b', '--hard', '; reboot', '', '4f2a9c1;', 'a//b']) expect(checkValue(name, 'commit'), name).not.toBe(null)
})

describe('a command that destroys', () => {
  const fill = (value: string, risk: string) => fillValue(value, { quoting: ['bare', 'inside'], type: 'text', risk })

  it('takes nothing that leads elsewhere or means everything', () => {
    for (const value of ['.', '..', '/', '//', '*', '/*', './*', '~', '~/', '../other', 'a/../..', '**']) {
      expect(fill(value, 'destroy'), value).toHaveProperty('refused')
      expect(fill(value, 'read'), value).not.toHaveProperty('refused')
    }
  })

  it('takes names', () => {
    for (const value of ['old', 'a/b', '.cache', 'v1..v2', '*.log', '/data/old', './old', 'a b']) expect(fill(value, 'destroy'), value).toHaveProperty('text')
  })
})
