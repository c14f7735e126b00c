/** Vault, Consul and Nomad: their subcommands; options have one dash or two. */
import type { ProgramSpec, Programs } from './types.ts'

const read: ProgramSpec = { positionals: 'value*', singleDash: true }
const change: ProgramSpec = { ...read, risk: 'change' }
const destroy: ProgramSpec = { ...read, risk: 'destroy' }

const VAULT = `-address=location -namespace=value -ns=value -format=value -field=value -ca-cert=file
  -ca-path=directory -client-cert=file -client-key=file -tls-server-name=value -mount=value -header=value
  -wrap-ttl=value -mfa=value`

export const hashicorp: Programs = {
  vault: {
    singleDash: true, complete: true, inherits: true,
    options: `${VAULT} -v -h -help -tls-skip-verify -autocomplete-install -autocomplete-uninstall -version`,
    subcommands: {
      status: read, read: read, list: read, 'path-help': read, version: read, 'version-history': read, help: read,
      print: read, unwrap: read, debug: read, hcp: change,
      kv: {
        singleDash: true, complete: true,
        subcommands: {
          get: read, list: read, put: change, patch: change, delete: destroy, destroy, undelete: change,
          rollback: change, 'enable-versioning': change, metadata: { ...change, read: 'get', destroy: 'delete' },
        },
      },
      write: change, patch: change, delete: destroy, login: change, agent: change, server: change, proxy: change,
      monitor: read, events: read, audit: { ...change, read: 'list' }, auth: { ...change, read: 'list help' },
      secrets: { ...change, read: 'list', destroy: 'disable' },
      policy: { ...change, read: 'list read fmt', destroy: 'delete' },
      token: { ...change, read: 'lookup capabilities', destroy: 'revoke' },
      lease: { ...change, read: 'lookup', destroy: 'revoke' },
      operator: {
        singleDash: true, complete: true,
        subcommands: {
          init: change, unseal: change, seal: change, 'step-down': change, rekey: change, rotate: change,
          'key-status': read, members: read, 'generate-root': change, migrate: change, diagnose: read, usage: read,
          utilization: read, raft: { ...change, read: 'list-peers' }, import: change,
        },
      },
      namespace: { ...change, read: 'list lookup', destroy: 'delete' }, plugin: { ...change, read: 'list info' },
      pki: change, ssh: change, transform: change, transit: change, 'scan': read, 'rotation': change,
    },
  },
  bao: {
    risk: 'change', singleDash: true, options: VAULT, read: 'status read list get lookup', destroy: 'delete destroy',
    positionals: 'value*',
  },
  consul: {
    singleDash: true, complete: true, inherits: true,
    options: `-http-addr=address -token=value -token-file=file -datacenter=value -ca-file=file -ca-path=directory
      -client-cert=file -client-key=file -tls-server-name=value -namespace=value -partition=value -stale -version -v
      -h -help -autocomplete-install -autocomplete-uninstall`,
    subcommands: {
      members: read, info: read, catalog: read, monitor: read, version: read, rtt: read, validate: read, watch: read,
      debug: read, event: change, help: read, operator: { ...change, read: 'list-peers autopilot usage' },
      kv: { ...change, read: 'get export', destroy: 'delete' },
      snapshot: { ...change, read: 'save inspect', destroy: 'restore' },
      acl: { ...change, read: 'list read', destroy: 'delete' }, agent: change, join: change, reload: change,
      leave: destroy, 'force-leave': destroy, maint: change, lock: change, login: change, logout: change, exec: change,
      config: { ...change, read: 'list read', destroy: 'delete' }, connect: change,
      intention: { ...change, read: 'check get list match', destroy: 'delete' }, keygen: read,
      keyring: { ...change, read: '-list' }, license: { ...change, read: 'get' },
      services: { ...change, read: 'export exported-services' }, tls: change,
      namespace: { ...change, read: 'list read', destroy: 'delete' },
      partition: { ...change, read: 'list read', destroy: 'delete' },
      peering: { ...change, read: 'list read', destroy: 'delete' }, troubleshoot: read,
      resource: { ...change, read: 'list read', destroy: 'delete' }, registry: change,
    },
  },
  nomad: {
    singleDash: true, complete: true, inherits: true,
    options: `-address=location -region=value -namespace=value -token=value -ca-cert=file -ca-path=directory
      -client-cert=file -client-key=file -tls-server-name=value -tls-skip-verify -force-color -no-color -version -v -h
      -help -autocomplete-install -autocomplete-uninstall`,
    subcommands: {
      status: read, logs: read, version: read, monitor: read, ui: read, 'agent-info': read, init: change,
      inspect: read, plan: read, validate: read, fmt: change, help: read,
      job: { ...change, read: 'status history inspect plan validate allocs deployments eval', destroy: '-purge' },
      node: { ...change, read: 'status' }, alloc: { ...change, read: 'status logs fs checks' },
      deployment: { ...change, read: 'list status' }, eval: { ...change, read: 'status list', destroy: 'delete' },
      server: { ...change, read: 'members', destroy: 'force-leave' },
      operator: { ...change, read: 'list-peers metrics debug' }, system: { ...change },
      namespace: { ...change, read: 'list status inspect', destroy: 'delete' },
      volume: { ...change, read: 'status', destroy: 'delete deregister' },
      var: { ...change, read: 'get list', destroy: 'purge' },
      acl: { ...change, read: 'list info self', destroy: 'delete' }, agent: change, run: change, stop: { ...change, destroy: '-purge' },
      exec: change, fs: read, quota: change, service: { ...change, read: 'list info' }, action: change, config: read,
      login: change, plugin: read, recommendation: change, scaling: read, sentinel: change, setup: change, tls: change,
      license: read, 'alloc-status': read, 'node-status': read, 'node-drain': change, 'server-members': read,
      'eval-status': read, executor: change, docker_logger: change, logmon: change, 'keyring': change, 'check': read,
    },
  },
}
