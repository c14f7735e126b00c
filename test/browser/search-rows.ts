/** What responders type into Orion's runbook, and the sections that they mean. */
export interface SearchRow {
  typed: string
  /** Ids of the headings that answer it; `''` is the beginning of the page. */
  meant: string[]
  /** Among how many first results one of them stands. */
  within: number
}

const rows = (table: Array<[typed: string, within: number, ...meant: string[]]>): SearchRow[] =>
  table.map(([typed, within, ...meant]) => ({ typed, within, meant }))

export const searchRows: Record<string, SearchRow[]> = {
  'exact strings': rows([
    ['502', 1, '1-api-container-down-crash-looping'],
    ['--tail', 1, '1-api-container-down-crash-looping', '2-database-issues', '5-celery-worker-issues'],
    ['pg_isready', 1, '2-database-issues'],
    ['No space left on device', 1, '6-disk-full'],
    ['91.99.65.229', 2, 'step-1-can-you-reach-the-server', ''],
    ['orion-backup.timer', 1, '7-full-stack-restart-after-reboot'],
    ['OperationalError', 1, '2-database-issues'],
    ['connection refused', 1, '2-database-issues'],
    ['port 8001', 1, '1-api-container-down-crash-looping'],
    ['restore.sh', 1, '8-restore-from-backup-disaster-recovery'],
    ['R2', 1, '8-restore-from-backup-disaster-recovery'],
    ['sev-1', 1, 'severity-levels'],
  ]),
  symptoms: rows([
    ['oom', 1, '3-high-memory-oom'],
    ['out of memory', 1, '3-high-memory-oom', '1-api-container-down-crash-looping'],
    ['disk full', 1, '6-disk-full'],
    ['disk space', 1, '6-disk-full'],
    ['certificate expired', 1, '4-caddy-ssl-domain-issues'],
    ['ssl', 1, '4-caddy-ssl-domain-issues'],
    ['slow queries', 1, '2-database-issues'],
    ['emails not sent', 1, '5-celery-worker-issues'],
    ['crash loop', 1, '1-api-container-down-crash-looping'],
    ['Restarting', 1, '1-api-container-down-crash-looping', 'step-3-are-the-containers-running'],
    ['reboot', 1, '7-full-stack-restart-after-reboot'],
    ['dns', 1, '4-caddy-ssl-domain-issues', 'step-5-are-domains-resolving'],
  ]),
  'commands and what to do': rows([
    ['ssh', 2, 'step-1-can-you-reach-the-server'],
    ['redis-cli llen', 1, '5-celery-worker-issues'],
    ['purge queue', 1, '5-celery-worker-issues'],
    ['kill stuck query', 1, '2-database-issues'],
    ['git checkout', 1, '1-api-container-down-crash-looping'],
    ['restore backup', 1, '8-restore-from-backup-disaster-recovery'],
    ['aws s3 sync', 1, '8-restore-from-backup-disaster-recovery'],
    ['docker system prune', 1, '6-disk-full', '3-high-memory-oom'],
    ['dig wizard.lu', 1, 'step-5-are-domains-resolving'],
    ['deploy', 1, 'quick-reference-essential-commands', '1-api-container-down-crash-looping'],
    ['alembic upgrade heads', 1, 'quick-reference-essential-commands', '8-restore-from-backup-disaster-recovery'],
    ['journalctl', 1, '4-caddy-ssl-domain-issues', '6-disk-full', 'quick-reference-essential-commands'],
  ]),
  'services and places': rows([
    ['celery', 1, '5-celery-worker-issues'],
    ['grafana', 1, 'useful-monitoring-urls'],
    ['prometheus targets', 1, 'useful-monitoring-urls'],
    ['caddyfile', 1, '4-caddy-ssl-domain-issues'],
    ['tunnel', 1, 'useful-monitoring-urls'],
  ]),
  'misspelt or said otherwise': rows([
    ['celry', 1, '5-celery-worker-issues'],
    ['postgress', 1, '2-database-issues'],
    ['post-mortem', 1, 'post-incident-report-template'],
  ]),
}
