import type { SectionRole } from './types.ts'

/** What a title says about the part below it. */
export interface TitleRole {
  role: SectionRole
  /** Whether the title is one of runbooks: any documentation has an “Overview”, only a runbook has “Symptoms”. */
  telling: boolean
  /** Whether the title is the part's name and no sentence that begins with it: “Check the disk first”. */
  exact: boolean
}

/** What runbooks call their parts, as `normalize` leaves it; `telling` as in {@link TitleRole}, `common` the others. */
const titles: Record<SectionRole, { telling?: string[]; common?: string[] }> = {
  symptoms: {
    telling: ['symptom', 'symptoms', 'signs', 'what you see', 'what it looks like', 'what you will see', 'what happens', 'how to recognize', 'how to recognise'],
    common: ['signals', 'detection', 'error', 'errors', 'error message', 'error messages', 'observation', 'observations', 'problem', 'issue'],
  },
  when: {
    telling: ['when to use this runbook', 'trigger condition', 'trigger conditions', 'alert condition', 'alert conditions', 'when does this fire', 'when does this alert fire', 'when this fires', 'when it fires', 'fires when', 'what triggers this alert', 'triggered by'],
    common: ['when to use', 'when to use this', 'trigger', 'triggers'],
  },
  impact: {
    telling: ['impact', 'user impact', 'customer impact', 'business impact', 'service impact', 'impact assessment', 'impact analysis', 'what is the impact', 'who is affected', 'who is impacted', 'blast radius'],
    common: ['consequences', 'effects'],
  },
  prerequisites: {
    common: ['prerequisites', 'prerequisite', 'pre-requisites', 'pre-requisite', 'prereqs', 'preconditions', 'requirements', 'before you begin', 'before you start', 'before starting', 'preparation', 'what you need', 'you will need', 'required access', 'required tools', 'required permissions', 'access required', 'pre-checks', 'pre-flight checks', 'preflight checks', 'preflight'],
  },
  diagnose: {
    telling: ['diagnosis', 'diagnostic', 'diagnostics', 'diagnose', 'diagnosing', 'investigation', 'investigate', 'investigating', 'triage', 'possible checks', 'what to check', 'what to look for', 'what to look at', 'where to look', 'identify the problem', 'identify the cause', 'find the cause', 'finding the cause'],
    common: ['checks', 'troubleshooting', 'troubleshoot', 'debugging', 'debug', 'analysis', 'identification', 'identify', 'check'],
  },
  causes: {
    telling: ['cause', 'causes', 'causes and fixes', 'root cause', 'root causes', 'root cause analysis', 'why it happens', 'why does this happen', 'why is this happening', 'what causes this', 'what can cause this', 'issues and resolutions'],
    common: ['reason', 'reasons'],
  },
  fix: {
    telling: ['fix', 'fixes', 'fixing', 'mitigation', 'mitigations', 'mitigate', 'mitigating', 'resolution', 'resolutions', 'resolve', 'resolving', 'remediation', 'remediate', 'contain', 'containment', 'eradication', 'eradicate', 'relief', 'immediate cleanup', 'corrective actions', 'corrective action', 'what to do', 'what to do now', 'what should i do', 'what do i do', 'response actions', 'step-by-step recovery', 'immediate actions', 'immediate action', 'immediate steps', 'emergency actions', 'recommended action', 'recommended actions', 'first aid', 'stop the bleeding'],
    common: ['recovery', 'recover', 'restore', 'restoration', 'solution', 'solutions', 'procedure', 'procedures', 'repair', 'workaround', 'workarounds', 'action', 'actions', 'step', 'steps', 'steps to take', 'step by step', 'instructions', 'runbook', 'playbook'],
  },
  verify: {
    telling: ['verify the fix', 'verify recovery', 'verify resolution', 'check that it worked', 'post-recovery checks', 'post-fix checks'],
    common: ['verification', 'verify', 'validation', 'validate', 'confirm', 'confirmation', 'post-checks', 'how do i know it worked', 'success criteria', 'exit criteria'],
  },
  rollback: {
    common: ['rollback', 'roll back', 'rolling back', 'undo', 'revert', 'reverting', 'back out', 'backout', 'backing out'],
  },
  escalate: {
    telling: ['escalation', 'escalate', 'escalations', 'when to escalate', 'who to call', 'who to escalate to', 'support escalation'],
    common: ['contacts', 'contact', 'who to contact', 'points of contact', 'on-call', 'on-call contacts', 'owner', 'owners', 'getting help', 'support'],
  },
  prevent: {
    telling: ['long-term fix', 'long-term fixes', 'long term fix', 'long-term solution', 'long-term solutions', 'permanent fix', 'permanent solution', 'preventive measures', 'preventive actions', 'preventative measures', 'preventing recurrence', 'prevent recurrence', 'follow-up', 'follow-ups', 'follow up', 'follow-up actions', 'post-incident', 'post-incident actions', 'post-incident follow-up', 'after the incident', 'aftermath'],
    common: ['prevention', 'prevent', 'preventing', 'hardening'],
  },
  background: {
    telling: ['meaning', 'alert meaning', 'alert description', 'alert details', 'alert behaviour', 'alert behavior', 'alert summary', 'alert overview', 'what does this mean', 'what does this alert mean', 'what it means', 'what is this alert', 'about this alert'],
    common: ['description', 'overview', 'background', 'what is it', 'summary', 'context', 'introduction', 'details', 'explanation', 'what happened', 'purpose'],
  },
  reference: {
    common: ['reference', 'references', 'see also', 'information', 'more information', 'reading', 'further reading', 'related', 'links', 'related links', 'useful links', 'quick links', 'resources', 'useful resources', 'related documentation', 'related documents', 'related runbooks', 'related alerts', 'related incidents', 'related issues', 'documentation', 'dashboards', 'useful commands', 'useful queries', 'definitions', 'alert definition', 'alert definitions', 'appendix'],
  },
}

const byTitle = new Map<string, TitleRole>()
for (const [role, { telling = [], common = [] }] of Object.entries(titles) as Array<[SectionRole, { telling?: string[]; common?: string[] }]>) {
  for (const title of telling) byTitle.set(title, { role, telling: true, exact: true })
  for (const title of common) byTitle.set(title, { role, telling: false, exact: true })
}

/** Words before a title that leave it what it is: “Possible causes”, “Initial diagnosis”, “Quick fix”. */
const qualifiers = new Set(
  `the your initial immediate quick first second possible potential common likely known typical probable further additional
  detailed manual automatic automated recommended suggested general basic advanced deep temporary short-term emergency alert
  problem issue incident proposed step-by-step probable immediate-term main other`.trim().split(/\s+/))

/** Words behind a title that leave it what it is: “Remediation steps”, “Rollback procedure”, “Escalation path”. */
const heads = new Set(
  `step steps procedure procedures process instructions guide guidance guidelines commands checklist plan strategy strategies
  actions options path paths matrix policy contacts details information info tips notes checks methods measures workflow
  playbook runbook criteria flow questions`.trim().split(/\s+/))

/** First words that tell what a part is for when its title goes on: “Verify after restore”, “Symptoms of a full disk”. */
const byFirstWord = new Map<string, SectionRole>([
  ['diagnose', 'diagnose'], ['diagnosing', 'diagnose'], ['diagnosis', 'diagnose'], ['investigate', 'diagnose'],
  ['investigating', 'diagnose'], ['troubleshoot', 'diagnose'], ['troubleshooting', 'diagnose'], ['check', 'diagnose'],
  ['debug', 'diagnose'], ['triage', 'diagnose'], ['symptoms', 'symptoms'], ['impact', 'impact'], ['causes', 'causes'],
  ['fix', 'fix'], ['fixing', 'fix'], ['mitigate', 'fix'], ['mitigation', 'fix'], ['resolve', 'fix'], ['recover', 'fix'],
  ['restore', 'fix'], ['remediate', 'fix'], ['remediation', 'fix'], ['solve', 'fix'], ['repair', 'fix'],
  ['verify', 'verify'], ['validate', 'verify'], ['confirm', 'verify'],
  ['rollback', 'rollback'], ['revert', 'rollback'], ['undo', 'rollback'],
  ['escalate', 'escalate'], ['prevent', 'prevent'], ['preventing', 'prevent'], ['avoid', 'prevent'],
])

/** Verbs that are nouns as well, with a noun behind them: “Check mark colors”, “Restore points”, “Fix version”. */
const compound = new RegExp(
  '^(?:check[ -]?(?:mark|list|box|sum|point|digit|out|in|er)|(?:restore|recover|fix|repair|undo|revert|impact|debug|triage|rollback|' +
  'troubleshooting|mitigation|remediation|diagnosis) ' +
  '(?:point|naming|flow|scenario|option|process|time|test|status|duration|version|polic|job|format|mode|log|flag|level|rate|' +
  String.raw`score|metric|matrix|api|tool|feature|section|stuck|failed|fails|window|type|method|request|pack|button|key|symbol|build|progress))`)

/** The role that a title gives a runbook's part, or `null` where it fits none. */
export function roleOfTitle(title: string): TitleRole | null {
  const name = normalize(title)
  return whole(name) ?? firstPart(name) ?? startOf(name)
}

/** The role of a runbook's part by its title, or `null` where the title fits none. */
export function roleOf(title: string): SectionRole | null {
  return roleOfTitle(title)?.role ?? null
}

/** Lower case; numbers, “Step 2 —”, symbols, emoji, brackets and marks around the words taken off. */
function normalize(title: string): string {
  const plain = title.slice(0, 200).toLowerCase().normalize('NFKC').replace(/[’`]/g, "'").replace(/[–—]/g, '-').replace(/\s+/g, ' ')
  const words = trimMarks(plain.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').replace(/:[\w+-]{1,60}:/g, ' ').replace(/&/g, ' and '))
  const counted = words.replace(/^(?:step|phase|part|section|stage)? ?\d{1,3}(?:\.\d{1,3})*[a-z]?(?:[.):]| ?-|(?= )) ?/, '')
  return trimMarks(counted).replace(/ +/g, ' ').replace(/^what's /, 'what is ')
}

/** What is neither letter nor digit at either end. */
function trimMarks(text: string): string {
  const first = text.search(/[\p{L}\p{N}]/u)
  if (first === -1) return ''
  let end = text.length
  while (end > first && !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) end--
  return text.slice(first, end)
}

/** A title of the table, with or without what says how or in which shape. */
function whole(name: string): TitleRole | null {
  const exact = byTitle.get(name)
  if (exact) return exact
  const words = name.split(' ')
  if (words.length < 2 || words.length > 5) return null
  if (qualifiers.has(words[0] as string)) return whole(words.slice(1).join(' '))
  return heads.has(words.at(-1) as string) ? whole(words.slice(0, -1).join(' ')) : null
}

/** “Symptoms and impact”, “Diagnosis / fix”: the part is what it is first, if both are parts of a runbook. */
function firstPart(name: string): TitleRole | null {
  const parts = name.split(/ and |, and | ?[/,+] ?| - |: /)
  if (parts.length !== 2) return null
  const [first, second] = parts.map((part) => whole(part.trim()))
  return first && second ? { role: first.role, telling: first.telling || second.telling, exact: true } : null
}

function startOf(name: string): TitleRole | null {
  if (compound.test(name)) return null
  const asked = /^(?:how (?:to|do i|do you|can i|to quickly) |steps to |if you need to )/.exec(name)?.[0] ?? ''
  const rest = name.slice(asked.length)
  const role = asked !== '' && /^(?:roll back|rolling back)\b/.test(rest) ? 'rollback' : byFirstWord.get(rest.split(/[\s,:]/, 1)[0] ?? '')
  if (role) return { role, telling: false, exact: false }
  return name.endsWith(' reference') ? { role: 'reference', telling: false, exact: false } : null
}
