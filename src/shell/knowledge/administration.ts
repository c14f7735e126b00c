/** Administration tools that look or destroy by the verb they are given, and of which no more than that is known here. */
import type { ProgramSpec, Programs } from './types.ts'

const names = `
  arp auditctl btrfs buildctl conntrack crm ctr dmsetup drbdadm ethtool fail2ban-client gluster hdparm influx ipset
  mdadm nats nmcli nodetool nvme ovn-nbctl ovn-sbctl pcs pdnsutil rabbitmqadmin rados
  radosgw-admin rbd rndc runc tailscale tc bridge tmux unbound-control chronyc wg zfs zpool zerotier-cli varnishadm
  vgcfgrestore ovs-ofctl tune2fs teamdctl sssctl`

const byVerb: ProgramSpec = {
  change: `add apply assign attach balance bootstrap cleanup clear compact configure connect create cutover detach
    disable disconnect down enable flush freeze import export insert join kill kill-server kill-session load lock
    makestep migrate mount move mv offline online pause promote put reassign rebalance reload rename repair replace
    resize restart resume run scale scrub set start standby stop switch sync tag unban unlock unmount unpause up
    update upgrade rollback snapshot --add --create --assemble --stop --set --fail --re-add --grow --alter -s -S`,
  destroy: `assassinate decommission delete destroy del drop erase fallocate format forget invalidate prune purge
    remove removenode rm rmi sanitize truncate wipe zero --delete --remove --zero-superblock --security-erase
    --wipefs -D -F`,
}

export const administration: Programs = Object.fromEntries(names.trim().split(/\s+/).map(name => [name, byVerb]))
