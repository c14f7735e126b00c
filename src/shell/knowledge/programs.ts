/** Programs known by name and by what they do at most in everyday use; those with typed arguments are apart. */

export const readingPrograms = `
paste join comm fold fmt column expand unexpand od xxd hexdump strings whoami groups users lastb lastlog cal arch
lsmem lsusb lspci lshw lsmod lsns lsipc lslocks lslogins lsattr mountpoint dmidecode sensors htop atop btop btm
glances pmap pidstat mpstat sar nfsstat slabtop iotop iftop nethogs nload bmon dstat tload smem numastat numactl perf
ltrace gdb bpftrace opensnoop execsnoop tcptop biolatency iwconfig networkctl systemd-resolve wireshark iperf httpie
xh websocat wscat gpg gpg2 age sops sha224sum sha384sum b2sum cksum sum base32 xq dasel gron fx jsonnet jsonlint
yamllint xmllint xmlstarlet csvkit csvcut mlr ack bzgrep fd locate which whereis type whatis apropos man info most
tree colordiff sdiff cmp vimdiff pwd env printenv locale getconf getent getfacl getenforce sestatus ausearch aureport
ldd nm objdump readelf size xargs seq yes test expr bc dc factor shuf watch time logger coredumpctl systemd-cgls
systemd-cgtop systemd-delta localectl busctl udevadm ntpq ntpdate ntpstat smartctl lvs vgs pvs lvdisplay vgdisplay
pvdisplay lvscan vgscan pvscan multipath xfs_info dumpe2fs debugfs filefrag rpcinfo showmount exportfs smbclient klist
kinit ldapsearch ldapwhoami wbinfo dpkg-query apt-file repoquery pacman-conf clear reset tput stty tty history rev
look iconv envsubst envdir git-log tig pg_top mytop innotop kafkacat cortextool tempo-cli node_exporter
blackbox_exporter vector fluent-bit telegraf varnishlog varnishstat envoy step lego testssl.sh sslscan siege k6 vegeta
locust jmeter goaccess lnav multitail kail kubeval kubeconform popeye kube-score pluto krew dive trivy grype syft
cosign hadolint shellcheck oc-mirror opm operator-sdk ovs-dpctl ovn-trace must-gather omc omg insights etcd
ceph-volume rook crm_mon corosync-cfgtool boundary fzf gum peco screen byobu scriptreplay asciinema expect w3m lynx
links elinks exa eza lsd duf ncdu dust procs hyperfine tokei cloc scc glab hub jira tldr cheat wtf fortune figlet
cowsay bash-completion getopt tsort pr ptx csplit hostid logname nohup numfmt pathchk pinky tzselect zdump ipcs
faillog ulimit prlimit capsh getcap systool cpupower turbostat powertop inxi neofetch fastfetch screenfetch rasdump
ras-mc-ctl mcelog ipmitool edac-util lldpctl lldpcli arpwatch ngrep ssldump snmpget pmm-admin pt-summary
pt-mysql-summary pt-stalk pg_activity pgbadger dnstop named-checkconf named-checkzone dnsmasq ipcalc sipcalc
subnetcalc sngrep hping3 masscan ngrok cloudflared lsb_release needrestart checkrestart apt-config mydumper myloader
zmprov exim exim4 mailq postqueue sendmail mail mutt msmtp swaks newaliases postconf doveadm occ wp drush artisan
rails rake irb ts-node lua R Rscript javac jps jstack jmap jstat jcmd jinfo jconsole jfr mat async-profiler py-spy
memray rbspy dotnet dotnet-trace dotnet-dump go gofmt delve dlv cargo rustc gcc g++ cc clang cmake bazel gradle mvn
ant sbt scala kotlin swift ghc stack elixir mix iex erl rebar3 nim zig crystal tclsh guile racket sbcl flower
hypercorn daphne tox nox mypy ruff black flake8 pylint isort conda mamba virtualenv pyenv rbenv nvm fnm asdf mise
direnv sdkman jenv volta nodemon eslint prettier tsc vite webpack rollup esbuild astro next nuxt ng vue zensical
mkdocs hugo jekyll pandoc asciidoctor sphinx-build vale markdownlint lychee codespell typos aspell saml2aws bq
linode-cli scw vultr-cli ovhcloud fly vercel netlify wrangler supabase firebase kops ocm-cli backplane
openshift-install virt-install qemu-img salt-call facter knife cfn-lint sam cdk serverless copilot argo tkn tektoncd
concourse fly-cli drone woodpecker-cli jenkins-cli act gitlab-runner act_runner gitea forgejo circleci bk
buildkite-agent sentry-cli datadog-agent newrelic honeycomb pdctl pagerduty opsgenie slackcat telegram-send apprise
jaeger otelcol steampipe osquery osqueryi lynis rkhunter chkrootkit clamscan freshclam crowdsec cscli aide tripwire
iptables-save ip6tables-save semanage setsebool sealert audit2why audit2allow aa-status pwgen openssl-req uuidgen uuid
xclip xsel pbcopy pbpaste xdg-open open start kubelet crio dot htpasswd pre-commit toolbox ccoctl odf gvm claude say
afplay code subl micro view keyring optipng pngcrush busybox pkg-config pkgconf c++ cpp meson scons hatch pdm twine
pybabel invoke fab mitmproxy mitmdump mitmweb promu jb confd travis dockerd containerd ketall systemd-ask-password
systemd-creds systemd-detect-virt systemd-notify systemd-path systemd-id128 systemd-dissect validate-borgmatic-config
generate-borgmatic-config pycowsay click-man pip-audit pip-compile pip-sync cookiecutter copier jupyter ipython bandit
pyright mkdocs-get-deps dselect shasum gpgv namei ioping codesign xcode-select xcrun nasm valgrind heaptrack
vulkaninfo glxinfo nvidia-smi rocm-smi nvtop gpustat lsscsi sg_inq pveversion pvesh pvecm jls tctl zabbix_get memcstat
ffprobe bsondump tikv-ctl pspg usql hubble calicoctl kiali tflint tfsec terrascan checkov infracost kubent kubescape
rdb tcpflow conftest kube-bench kube-hunter cfssl cfssljson sslyze certspotter nuclei nikto semver gitlab-ctl
gitlab-rails gitlab-rake gitlab-psql squidclient collectd php-fpm passenger-status playwright mocha crm_resource
corosync-quorumtool zdb ceph-bluestore-tool ceph-objectstore-tool`

export const changingPrograms = `
rename setfacl chattr setcap fallocate 7z rar unrar cpio ar split patch killall5 skill snice renice chkconfig
update-rc.d update-alternatives alternatives invoke-rc.d rc-service rc-update sv s6-svc monit initctl atrm anacron
run-parts logsave telinit kexec adduser addgroup groupmod chfn chsh newgrp vipw visudo sudoedit login newusers pwconv
authselect pam-auth-update modprobe insmod rmmod depmod dracut update-initramfs mkinitcpio update-grub grub-install
grub2-mkconfig grubby efibootmgr dpkg-reconfigure apt-key add-apt-repository yay port flatpak nix nix-env gem cpan
cpanm composer go-get opkg emerge xbps-install pkg pkg_add bootc unattended-upgrade do-release-upgrade nftables
ebtables ifup ifdown ifreload dhclient wpa_supplicant brctl netplan nmtui wg-quick openvpn strongswan ipsec vtysh
birdc lftp ftp lrzsz pg_repack mysql_secure_installation mysqld buildah growpart xfs_growfs lvextend lvcreate vgextend
vgcreate pvcreate pvresize e2fsck fsck.ext4 xfs_repair parted gdisk sgdisk sfdisk cfdisk partprobe cryptsetup iscsiadm
multipathd udisksctl restorecon chcon semodule setenforce auditd hwclock chronyd ntpd localedef locale-gen
update-ca-certificates update-ca-trust trust ldconfig ldapmodify ldapadd ldappasswd kadmin ipa realm net samba-tool
hcitool rfkill tuned-adm ovs-appctl ovn-appctl ovs-vsctl crontab-ui sysbench stress stress-ng fio dd_rescue ddrescue
svn hg rsnapshot rdiff-backup gpgconf pass bw op chezmoi stow ninja vault-token newsyslog savelog mailx sieve-test
postmap postsuper postfix dovecot nologin xfsdump xfsrestore dump restore tailspin entr inotifywait inotifywatch
incrontab tmpreaper tmpwatch systemd-tmpfiles systemd-sysusers systemd-nspawn machinectl varlinkctl bootctl kernelstub
needs-restarting subscription-manager rhsm insights-client sosreport sos oscap pfctl makepkg ceph-deploy ceph-fuse
ceph-mon ceph-osd cephadm rbd-nbd pveceph vzdump qm pct qmrestore pvesm ha-manager corepack node-gyp tfenv tfswitch
jexec iocage bastille choco winget ffmpeg spark-submit airflow dbt memcached a2ensite a2dissite a2enmod a2dismod
phpenmod multipass zabbix_sender filebeat metricbeat logstash elasticsearch elasticsearch-plugin schema-registry
pulsar-admin nsqadmin emqx_ctl scylla tiup pd-ctl ysqlsh yb-admin clickhouse-server clickhouse-backup gh-ost
mysqlrouter dbmate liquibase sqlx prisma knex sidekiq sidekiqctl puma unicorn passenger-config circusctl keepalived
ipvsadm cibadmin stonith_admin drbdsetup targetcli megacli storcli perccli ssacli racadm ipmiutil fwupdmgr
nvidia-settings kubectl-argo-rollouts consul-k8s consul-template envconsul nomad-pack cdktf kpt skaffold telepresence
kaniko earthly nixos-rebuild home-manager awslocal localstack ecs-cli kubeseal falcoctl easyrsa gitlab-backup
grafana-server`

export const destroyingPrograms = `
mkfs.ext3 mkfs.ext2 mkfs.vfat mkfs.fat mke2fs blkdiscard lvremove vgremove pvremove lvreduce deluser delgroup srm
fstrim zerofree badblocks ceph-disk kubeadm-reset`
