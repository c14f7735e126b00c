/** Programs known by name and by what they do at most in everyday use; those with typed arguments are apart. */

export const readingPrograms = `
ls dir vdir cat head tail wc sort uniq cut paste join comm tr fold fmt column expand unexpand od xxd hexdump strings
file stat du df free uptime w who whoami id groups users last lastb lastlog date cal hostnamectl uname arch
nproc lscpu lsblk lsmem lsusb lspci lshw lsmod lsof lsns lsipc lslocks lslogins lsattr blkid findmnt mountpoint
dmidecode sensors ps top htop atop btop btm glances pstree pgrep pidof pmap pidstat vmstat iostat mpstat sar nfsstat
slabtop iotop iftop nethogs nload bmon dstat tload smem numastat numactl perf strace ltrace gdb bpftrace opensnoop
execsnoop tcptop biolatency ss netstat ip ifconfig route arp ethtool iwconfig nmcli networkctl resolvectl
systemd-resolve tcpdump tshark wireshark ping ping6 fping traceroute tracepath mtr dig nslookup host whois nmap nc
ncat netcat telnet iperf iperf3 curl wget http https httpie xh grpcurl websocat wscat openssl ssh-keyscan ssh-keygen
certtool keytool gpg gpg2 age sops md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum cksum sum base64
base32 jq yq xq dasel gron fx jsonnet jsonlint yamllint xmllint xmlstarlet csvkit csvcut mlr awk gawk mawk sed grep
egrep fgrep rg ag ack zgrep zcat bzcat xzcat zstdcat bzgrep find fd locate which whereis type whatis apropos man info
less more most bat tree diff colordiff sdiff cmp vimdiff basename dirname realpath readlink pwd printf echo env
printenv locale getconf getent getfacl getenforce sestatus ausearch aureport auditctl ldd nm objdump readelf size
xargs seq yes true false test expr bc dc factor shuf tee sleep watch time dmesg journalctl logger coredumpctl
systemd-analyze systemd-cgls systemd-cgtop systemd-delta loginctl localectl busctl udevadm chronyc ntpq
ntpdate ntpstat smartctl nvme hdparm mdadm lvs vgs pvs lvdisplay vgdisplay pvdisplay lvscan vgscan pvscan dmsetup
multipath xfs_info tune2fs dumpe2fs debugfs filefrag btrfs zfs zpool rpcinfo showmount exportfs smbclient klist kinit
ldapsearch ldapwhoami wbinfo sssctl rpm dpkg-query apt-cache apt-file repoquery pacman-conf clear reset tput stty
tty history nl tac rev look iconv envsubst envdir git-log tig pg_isready pg_lsclusters
pg_controldata pg_config pg_waldump pg_top pgbench mysqladmin mysqlshow mytop innotop redis-benchmark redis-check-rdb
mongostat mongotop sqlite3 clickhouse-client influx cqlsh nodetool kafkacat kcat kafka-topics kafka-consumer-groups
rabbitmq-diagnostics rabbitmqctl rabbitmqadmin nats amtool promtool logcli thanos mimirtool cortextool tempo-cli
prometheus node_exporter blackbox_exporter alertmanager vector fluent-bit telegraf caddy apachectl
apache2ctl varnishadm varnishlog varnishstat envoy traefik step lego mkcert testssl.sh sslscan
hey ab wrk siege k6 vegeta locust jmeter goaccess lnav multitail stern kail k9s kubectx kubens kustomize kubeval
kubeconform helmfile popeye kube-score pluto krew velero crictl ctr runc buildctl skopeo dive trivy grype syft cosign
hadolint shellcheck oc-mirror opm operator-sdk ovs-ofctl ovs-dpctl ovn-nbctl ovn-sbctl ovn-trace must-gather omc omg
insights etcdctl etcdutl etcd ceph rados rbd radosgw-admin ceph-volume rook gluster drbdadm pcs crm crm_mon
corosync-cfgtool consul vault nomad boundary fzf gum peco tmux screen byobu script scriptreplay asciinema expect
sshpass w3m lynx links elinks mosh exa eza lsd duf ncdu dust procs hyperfine tokei cloc scc gh glab hub jira tldr
cheat wtf fortune figlet cowsay bash-completion getopt mktemp tsort pr ptx csplit hostid logname nohup numfmt pathchk
pinky tzselect zdump ipcs chage faillog ulimit prlimit capsh getcap systool cpupower turbostat powertop inxi
neofetch fastfetch screenfetch rasdump ras-mc-ctl mcelog ipmitool edac-util lldpctl lldpcli teamdctl bridge tc
conntrack arping arpwatch ngrep ssldump snmpwalk snmpget pmm-admin pt-query-digest pt-summary pt-mysql-summary
pt-stalk pt-table-checksum pg_activity pgbadger pg_amcheck drill kdig delv dnstop rndc unbound-control pdnsutil
named-checkconf named-checkzone dnsmasq tailscale wg zerotier-cli ipcalc sipcalc subnetcalc sngrep hping3 masscan
ngrok cloudflared lsb_release needrestart checkrestart apt-mark apt-config rclone restic borg borgmatic duplicity
kopia wal-g pgbackrest barman xtrabackup mydumper myloader zmprov exim exim4 mailq postqueue sendmail mail mutt msmtp
swaks newaliases postconf doveadm occ wp drush artisan rails rake bundle irb ruby node deno bun ts-node php perl
lua python R Rscript java javac jps jstack jmap jstat jcmd jinfo jconsole jfr mat async-profiler py-spy memray rbspy
dotnet dotnet-trace dotnet-dump go gofmt delve dlv cargo rustc gcc g++ cc clang cmake bazel gradle mvn ant
sbt scala kotlin swift ghc stack elixir mix iex erl rebar3 nim zig crystal tclsh guile racket sbcl flower gunicorn
uvicorn hypercorn daphne celery alembic flask django-admin pytest tox nox mypy ruff black flake8 pylint isort poetry
pipenv uv conda mamba virtualenv pyenv rbenv nvm fnm asdf mise direnv sdkman jenv volta npm npx yarn pnpm pm2 forever
nodemon eslint prettier tsc vite webpack rollup esbuild astro next nuxt ng vue zensical mkdocs hugo jekyll pandoc
asciidoctor sphinx-build vale markdownlint lychee codespell typos aspell aws-vault saml2aws gcloud gsutil bq az doctl
hcloud linode-cli scw vultr-cli openstack ibmcloud oci ovhcloud heroku fly flyctl vercel netlify wrangler supabase
firebase eksctl kops kubeadm k3s k3d kind minikube rosa ocm ocm-cli backplane openshift-install hypershift hcp kcli
virtctl virsh virt-install qemu-img vagrant packer terraform terragrunt pulumi ansible ansible-playbook ansible-vault
ansible-inventory ansible-galaxy salt salt-call puppet facter chef-client knife cfn-lint sam cdk serverless copilot
argocd argo flux tkn tektoncd concourse fly-cli drone woodpecker-cli jenkins-cli act gitlab-runner act_runner gitea
forgejo circleci bk buildkite-agent sentry-cli datadog-agent newrelic honeycomb pdctl pagerduty opsgenie slackcat
telegram-send apprise jaeger otelcol steampipe osquery osqueryi lynis rkhunter chkrootkit clamscan freshclam
fail2ban-client crowdsec cscli aide tripwire nft iptables-save ip6tables-save ipset semanage
setsebool sealert audit2why audit2allow aa-status pwgen openssl-req uuidgen uuid xclip xsel pbcopy pbpaste xdg-open
open start kubelet crio dot htpasswd pre-commit toolbox ccoctl odf gvm claude say afplay code subl vim vi nvim nano
emacs ed pico micro view keyring optipng pngcrush busybox pkg-config pkgconf c++ cpp meson scons hatch pdm twine
pybabel invoke fab mitmproxy mitmdump mitmweb promu jb confd travis dockerd containerd ketall
systemd-ask-password systemd-creds systemd-detect-virt systemd-notify systemd-path systemd-id128 systemd-dissect
validate-borgmatic-config generate-borgmatic-config pycowsay click-man pip-audit pip-compile pip-sync cookiecutter
copier jupyter ipython bandit pyright mkdocs-get-deps dselect
shasum gpgv namei ioping codesign xcode-select xcrun nasm valgrind heaptrack vulkaninfo glxinfo nvidia-smi rocm-smi nvtop
gpustat lsscsi sg_inq pveversion pvesh pvecm jls tctl zabbix_get memcstat ffprobe bsondump tikv-ctl pspg usql hubble
calicoctl kiali tflint tfsec terrascan checkov infracost kubent kubescape rdb tcpflow conftest kube-bench kube-hunter cfssl cfssljson
sslyze certspotter nuclei nikto semver gitlab-ctl gitlab-rails gitlab-rake gitlab-psql squidclient collectd php-fpm
passenger-status playwright mocha crm_resource corosync-quorumtool zdb ceph-bluestore-tool ceph-objectstore-tool`

export const changingPrograms = `
touch mkdir cp mv ln install rename chmod chown chgrp setfacl chattr setcap mount umount swapon swapoff losetup
fallocate sync tar gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd zip unzip 7z rar unrar cpio ar split patch kill pkill
killall killall5 skill snice renice systemctl service chkconfig update-rc.d update-alternatives alternatives
invoke-rc.d rc-service rc-update sv s6-svc supervisorctl supervisord monit initctl crontab at atrm anacron run-parts
logrotate logsave reboot shutdown halt poweroff init telinit kexec useradd adduser usermod groupadd addgroup groupmod
gpasswd passwd chpasswd chfn chsh newgrp vipw visudo sudoedit su login newusers pwconv authselect pam-auth-update
hostname sysctl modprobe insmod rmmod depmod dracut update-initramfs mkinitcpio update-grub grub-install
grub2-mkconfig grubby efibootmgr dpkg-reconfigure apt apt-get aptitude apt-key add-apt-repository yum dnf microdnf
zypper apk pacman yay brew port snap flatpak nix nix-env pip pip3 pipx gem cpan cpanm composer go-get opkg emerge
xbps-install pkg pkg_add rpm-ostree bootc unattended-upgrade do-release-upgrade dpkg iptables ip6tables nftables
ebtables ufw firewall-cmd ifup ifdown ifreload dhclient wpa_supplicant brctl netplan nmtui wg-quick openvpn strongswan
ipsec vtysh birdc ssh-copy-id ssh-add ssh-agent scp sftp rsync lftp ftp lrzsz createdb createuser psql mysql mariadb
mysqldump pg_dump pg_dumpall pg_ctl pg_ctlcluster pg_basebackup pg_rewind pg_upgrade pg_repack vacuumdb reindexdb
clusterdb pg_receivewal pg_createcluster repmgr patronictl mysql_upgrade mysqlbinlog mysqlcheck mysqlimport
mysql_secure_installation mongodump mongoexport mongoimport mongosh redis-server valkey-server postgres mysqld mongod
kafka-reassign-partitions kafka-configs kafka-console-producer zkCli.sh zookeeper-shell nginx httpd haproxy certbot
acme.sh docker podman nerdctl buildah docker-compose kubectl oc helm growpart resize2fs xfs_growfs lvextend lvcreate
vgextend vgcreate pvcreate pvresize e2fsck fsck fsck.ext4 xfs_repair parted gdisk sgdisk sfdisk fdisk cfdisk partprobe
cryptsetup iscsiadm multipathd udisksctl restorecon chcon semodule setenforce auditd timedatectl hwclock chronyd ntpd
localedef locale-gen update-ca-certificates update-ca-trust trust ldconfig ldapmodify ldapadd ldappasswd kadmin ipa
realm net samba-tool hcitool rfkill tuned-adm ovs-appctl ovn-appctl ovs-vsctl crontab-ui sysbench stress stress-ng fio
dd_rescue ddrescue git svn hg rsnapshot rdiff-backup gpgconf pass bw op chezmoi stow make ninja ansible-pull
vault-token newsyslog savelog mailx sieve-test postmap postsuper postfix dovecot nologin xfsdump xfsrestore dump
restore pg_archivecleanup tailspin entr inotifywait inotifywatch incrontab socat tmpreaper tmpwatch systemd-tmpfiles
systemd-run systemd-sysusers systemd-nspawn machinectl varlinkctl bootctl kernelstub needs-restarting
subscription-manager rhsm insights-client sosreport sos oscap pfctl makepkg
ceph-deploy ceph-fuse ceph-mon ceph-osd cephadm rbd-nbd pveceph vzdump qm pct qmrestore pvesm ha-manager corepack node-gyp
tfenv tfswitch jexec iocage bastille choco winget ffmpeg spark-submit airflow dbt memcached a2ensite a2dissite a2enmod
a2dismod phpenmod multipass zabbix_sender filebeat metricbeat logstash elasticsearch elasticsearch-plugin schema-registry
pulsar-admin nsqadmin emqx_ctl scylla tiup pd-ctl ysqlsh yb-admin clickhouse-server clickhouse-backup gh-ost mysqlrouter
dbmate liquibase sqlx prisma knex sidekiq sidekiqctl puma unicorn passenger-config circusctl keepalived ipvsadm cibadmin
stonith_admin drbdsetup targetcli megacli storcli perccli ssacli racadm ipmiutil fwupdmgr nvidia-settings
kubectl-argo-rollouts consul-k8s consul-template envconsul nomad-pack cdktf kpt skaffold telepresence kaniko earthly
nixos-rebuild home-manager awslocal localstack ecs-cli kubeseal falcoctl easyrsa gitlab-backup grafana-server`

export const destroyingPrograms = `
dd shred wipefs mkfs mkfs.ext4 mkfs.ext3 mkfs.ext2 mkfs.xfs mkfs.btrfs mkfs.vfat mkfs.fat mke2fs mkswap blkdiscard
truncate dropdb dropuser pg_restore mongorestore lvremove vgremove pvremove lvreduce userdel deluser groupdel delgroup
rm rmdir unlink srm fstrim zerofree badblocks pg_resetwal pg_dropcluster ceph-disk kubeadm-reset`
