/**
 * What runbooks call their parts. Data only: lower case, no marks, as `roles.ts` reads a title; titles part by `|`, words
 * by spaces.
 */
import type { SectionRole } from './types.ts'

/** The titles that tell of a runbook, and the common ones that any documentation may have. */
export const titles: Record<SectionRole, { telling?: string; common?: string }> = {
  symptoms: {
    telling: `
      symptom | symptome | symptômes | síntomas | symptoms | signs | what you see | what it looks like |
      what you will see | what happens | how to recognize | how to recognise`,
    common: `
      signals | detection | error | errors | error message | error messages | observation | observations | problem |
      issue`,
  },
  when: {
    telling: `
      when to use this runbook | use this runbook when | use this when | trigger condition | trigger conditions |
      alert condition | alert conditions | when does this fire | when does this alert fire | when this fires |
      when it fires | fires when | what triggers this alert | triggered by`,
    common: 'when to use | when to use this | trigger | triggers',
  },
  impact: {
    telling: `
      impact | auswirkung | auswirkungen | impacto | user impact | customer impact | business impact |
      service impact | impact assessment | impact analysis | what is the impact | who is affected |
      who is impacted | blast radius`,
    common: 'consequences | effects',
  },
  prerequisites: {
    common: `
      prerequisites | voraussetzungen | prérequis | prerrequisitos | access needed | prerequisite | pre-requisites |
      pre-requisite | prereqs | preconditions | requirements | before you begin | before you start |
      before starting | preparation | what you need | you will need | required access | required tools |
      required permissions | access required | pre-checks | pre-flight checks | preflight checks | preflight`,
  },
  diagnose: {
    telling: `
      diagnosis | diagnóstico | how to confirm the issue | confirm the issue | confirm the problem |
      confirm the alert | verify the issue | verify the problem | verify the alert | diagnostic | diagnostics |
      diagnose | diagnosing | investigation | investigate | investigating | triage | possible checks |
      what to check | what to look for | what to look at | where to look | identify the problem |
      identify the cause | find the cause | finding the cause`,
    common: 'checks | troubleshooting | troubleshoot | debugging | debug | analysis | identification | identify | check',
  },
  causes: {
    telling: `
      cause | ursache | ursachen | causas | causes | causes and fixes | root cause | root causes |
      root cause analysis | why it happens | why does this happen | why is this happening | what causes this |
      what can cause this | issues and resolutions`,
    common: 'reason | reasons',
  },
  fix: {
    telling: `
      fix | behebung | résolution | mitigación | resolución | fixing | mitigation | mitigations | mitigate |
      mitigating | resolution | resolutions | resolve | resolving | remediation | remediate | contain |
      containment | eradication | eradicate | relief | immediate cleanup | corrective actions | corrective action |
      what to do | what to do now | what should i do | what do i do | response actions | step-by-step recovery |
      immediate actions | immediate action | immediate steps | emergency actions | recommended action |
      recommended actions | first aid | stop the bleeding`,
    common: `
      fixes | recovery | lösung | solución | recover | restore | restoration | solution | solutions | procedure |
      procedures | repair | workaround | workarounds | action | actions | step | steps | steps to take |
      step by step | instructions | runbook | playbook`,
  },
  verify: {
    telling: `
      verify the fix | verify recovery | verify resolution | check that it worked | post-recovery checks |
      post-fix checks`,
    common: `
      verification | überprüfung | vérification | verificación | definition of done | done when | expected outcome |
      expected result | expected results | verify | validation | validate | confirm | confirmation | post-checks |
      how do i know it worked | success criteria | exit criteria`,
  },
  rollback: {
    common: 'rollback | roll back | rolling back | undo | revert | reverting | back out | backout | backing out',
  },
  escalate: {
    telling: `
      escalation | eskalation | escalade | escalado | escalate | escalations | when to escalate | who to call |
      who to escalate to | support escalation`,
    common: `
      contacts | contact | who to contact | points of contact | on-call | on-call contacts |
      getting help | support`,
  },
  prevent: {
    telling: `
      long-term fix | post-resolution | post-recovery | long-term fixes | long term fix | long-term solution |
      long-term solutions | permanent fix | permanent solution | preventive measures | preventive actions |
      preventative measures | preventing recurrence | prevent recurrence | follow-up | follow-ups | follow up |
      follow-up actions | post-incident | post-incident actions | post-incident follow-up | after the incident |
      aftermath`,
    common: 'prevention | vorbeugung | prévention | prevención | prevent | preventing | hardening',
  },
  background: {
    telling: `
      meaning | bedeutung | alert meaning | alert description | alert details | alert behaviour | alert behavior |
      alert summary | alert overview | what does this mean | what does this alert mean | what it means |
      what is this alert | about this alert`,
    common: `
      description | overview | background | what is it | summary | context | introduction | details | explanation |
      what happened | purpose`,
  },
  reference: {
    common: `
      reference | references | see also | information | more information | reading | further reading | related |
      links | related links | useful links | quick links | resources | useful resources | related documentation |
      related documents | related runbooks | related alerts | related incidents | related issues | documentation |
      dashboards | useful commands | useful queries | definitions | alert definition | alert definitions |
      appendix`,
  },
}

/** Words before a title that leave it what it is: “Possible causes”, “Initial diagnosis”, “Quick fix”. */
export const qualifiers = `
  the your initial immediate quick first second possible potential common likely known typical probable further
  additional detailed manual automatic automated recommended suggested general basic advanced deep temporary short-term
  emergency alert problem issue incident proposed step-by-step safe main other`

/** Words behind a title that leave it what it is: “Remediation steps”, “Rollback procedure”, “Escalation path”. */
export const heads = `
  step steps procedure procedures process instructions guide guidance guidelines commands checklist plan strategy
  strategies actions options path paths matrix policy contacts details information info tips notes checks methods
  measures workflow playbook runbook criteria flow questions tasks`

/** First words that tell what a part is for when its title goes on: “Verify after restore”, “Symptoms of a full disk”. */
export const firstWords: Partial<Record<SectionRole, string>> = {
  symptoms: 'symptoms',
  impact: 'impact',
  diagnose: 'diagnose diagnosing diagnosis investigate investigating troubleshoot troubleshooting check debug triage',
  causes: 'causes',
  fix: 'fix fixing mitigate mitigation resolve recover restore remediate remediation solve repair',
  verify: 'verify validate confirm',
  rollback: 'rollback revert undo',
  escalate: 'escalate',
  prevent: 'prevent preventing avoid',
}

/** Verbs with a noun behind them that makes a noun of both: “Check mark colors”, “Restore points”, “Fix version”. */
export const compounds = {
  verbs: 'restore recover fix repair undo revert impact debug triage rollback troubleshooting mitigation remediation diagnosis',
  nouns: `
    point naming flow scenario option process time test status duration version policy policies job format mode log flag
    level rate score metric matrix api tool feature section stuck failed fails window type label method request pack
    button key symbol build progress`,
  check: 'mark list box sum point digit out in er frequency interval period day run type name',
}
