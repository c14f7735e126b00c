import type { SectionRole } from './types.ts'

/** What runbooks call their parts, in lower case. A title that is not here is tried by its first word. */
const titles: Record<SectionRole, string[]> = {
  symptoms: ['symptom', 'symptoms', 'signs', 'what you see', 'what it looks like'],
  when: ['when to use', 'when to use this', 'when to use this runbook', 'trigger', 'triggers'],
  impact: ['impact', 'user impact', 'business impact', 'consequences'],
  prerequisites: ['prerequisites', 'prerequisite', 'requirements', 'before you begin', 'before you start', 'preparation'],
  diagnose: ['diagnosis', 'diagnostics', 'diagnose', 'investigation', 'investigate', 'possible checks', 'checks', 'triage', 'troubleshooting', 'debugging', 'how to check'],
  causes: ['causes', 'possible causes', 'common causes', 'common causes and fixes', 'causes and fixes', 'root cause', 'root causes', 'likely causes'],
  fix: ['fix', 'fixes', 'mitigation', 'mitigate', 'resolution', 'resolve', 'remediation', 'remediate', 'recovery', 'recover', 'solution', 'solutions', 'procedure', 'contain', 'containment', 'immediate relief', 'immediate cleanup', 'immediate actions', 'step-by-step recovery', 'repair', 'workaround', 'actions'],
  verify: ['verification', 'verify', 'validation', 'validate', 'confirm', 'check that it worked'],
  rollback: ['rollback', 'roll back', 'undo', 'revert'],
  escalate: ['escalation', 'escalate', 'who to call', 'contacts', 'contact'],
  prevent: ['prevention', 'prevent', 'long-term fix', 'long term fix', 'follow-up', 'follow up', 'hardening'],
  background: ['meaning', 'description', 'overview', 'background', 'what is it', 'what is it?', 'summary', 'alert behaviour', 'alert behavior', 'details'],
  reference: ['reference', 'references', 'see also', 'additional information', 'further reading', 'related', 'links'],
}

const byTitle = new Map(
  Object.entries(titles).flatMap(([role, names]) => names.map((name): [string, SectionRole] => [name, role as SectionRole])),
)

/** First words that tell what a part is for when its title goes on: “Verify after restore”, “Check for slow queries”. */
const byFirstWord = new Map<string, SectionRole>([
  ['diagnose', 'diagnose'], ['diagnosing', 'diagnose'], ['investigate', 'diagnose'], ['check', 'diagnose'],
  ['symptoms', 'symptoms'], ['impact', 'impact'], ['causes', 'causes'],
  ['fix', 'fix'], ['mitigate', 'fix'], ['resolve', 'fix'], ['recover', 'fix'], ['restore', 'fix'], ['remediate', 'fix'],
  ['verify', 'verify'], ['validate', 'verify'], ['confirm', 'verify'],
  ['escalate', 'escalate'], ['prevent', 'prevent'],
])

/** The role of a runbook's part by its title, or `null` where the title fits none. */
export function roleOf(title: string): SectionRole | null {
  let name = title.toLowerCase().replace(/\s+/g, ' ').trim()
  while (name.endsWith(':') || name.endsWith('.')) name = name.slice(0, -1)
  const exact = byTitle.get(name) ?? byTitle.get(name.replace(/\s*\([^()]*\)$/, ''))
  if (exact) return exact
  return byFirstWord.get(name.split(/[\s,:]/, 1)[0] ?? '') ?? (name.endsWith(' reference') ? 'reference' : null)
}
