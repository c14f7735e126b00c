/**
 * What responders call the same thing, one group a line. A query that has one of a group finds the others as well, with
 * less weight than what was typed.
 */
const groups = `
oom, out of memory, oomkilled, oom killer, memory exhausted
memory, ram
cert, certificate, ssl, tls, https
certificate renewal, cert renewal, letsencrypt, let's encrypt, acme
db, database, postgres, postgresql
disk full, full disk, no space, out of space, no space left, disk space, enospc
down, unreachable, not responding, unresponsive, unavailable, stopped, exited
mail, email, e-mail
k8s, kubernetes, kube
crash loop, restart loop, crashloop, crash-looping, crashloopbackoff, keeps restarting, restarting
502, bad gateway
503, service unavailable
504, gateway timeout
401, 403, unauthorized, forbidden, permission denied, authentication
rollback, roll back, revert, go back
dns, nslookup, dig, resolve, nxdomain
reboot, rebooted, power cycle
restore, recover, recovery
clean up, cleanup, free up, prune, purge
delete, remove, drop
logs, journal, journalctl
post-mortem, postmortem, post-incident, incident report, rca
port in use, already in use, port conflict, address already in use, eaddrinuse
config, configuration, settings
cpu, load, processor
queue, backlog
scheduled, cron, timer, beat
deploy, release, rollout
migrate, migrations
slow, latency, long running
stuck, hanging, hung, blocked, stalled
timeout, timed out, deadline exceeded
replica, replication, standby, secondary
server, host, machine, box
manual, manually, by hand
backup, back up
single, one
cannot connect, connection refused, can't connect
kill, terminate
data loss, lost data, data is lost
dashboard, monitoring
volume, pvc, persistent volume
`.trim().split('\n').map((line) => line.split(', '))

/** Where a group's name stands in a list of words, and what else it goes by. */
interface Synonym {
  from: number
  to: number
  others: string[]
}

/** The names of things among words, in lower case, with their other names. */
export function synonymsIn(words: string[]): Synonym[] {
  const found: Synonym[] = []
  for (const group of groups) {
    for (const name of group) {
      const parts = name.split(' ')
      const from = words.findIndex((_, index) => parts.every((part, place) => isForm(words[index + place], part)))
      if (from < 0) continue
      found.push({ from, to: from + parts.length, others: group.filter((other) => other !== name) })
      break
    }
  }
  return found
}

/** Whether a word is another one, be it as a plural. */
function isForm(word: string | undefined, name: string): boolean {
  return word === name || (word?.length ?? 0) > 3 && (word === `${name}s` || `${word}s` === name)
}
