/** Certificates. */
import type { Programs } from './types.ts'

export const tls: Programs = {
  certbot: {
    risk: 'change', complete: true, abbreviates: 'options', read: 'certificates plugins show_account --dry-run',
    destroy: 'delete revoke',
    options: `-d|--domains|--domain=host --standalone --webroot --manual -n|--non-interactive|--noninteractive
      --test-cert|--staging --dry-run --agree-tos -m|--email= -h -c|--config=file -v|--verbose --max-log-backups=
      --force-interactive --eab-kid= --eab-hmac-key= --cert-name= --debug-challenges --preferred-chain=
      --preferred-challenges= --issuance-timeout= --user-agent= --user-agent-comment=
      --keep-until-expiring|--keep|--reinstall --expand --force-renewal|--renew-by-default --renew-with-new-domains
      --[no-]reuse-key --new-key --allow-subset-of-names --duplicate -q|--quiet --rsa-key-size= --key-type=
      --elliptic-curve= --must-staple --[no-]redirect --hsts --uir --staple-ocsp --strict-permissions --auto-hsts
      --debug --no-verify-ssl --http-01-port= --http-01-address= --https-port= --break-my-certs --cert-path=file
      --key-path=file --fullchain-path=file --chain-path=file --config-dir=directory --work-dir=directory
      --logs-dir=directory --server=location --csr=file --pre-hook= --post-hook= --deploy-hook=
      --disable-hook-validation --no-directory-hooks --disable-renew-updates --no-autorenew --reason=
      --[no-]delete-after-revoke --register-unsafely-without-email --[no-]eff-email --account= --checkpoints= --init
      --prepare --authenticators --installers --configurator= -a|--authenticator= -i|--installer= --apache --nginx
      --dns-cloudflare --dns-digitalocean --dns-dnsimple --dns-dnsmadeeasy --dns-gehirn --dns-google --dns-linode
      --dns-luadns --dns-nsone --dns-ovh --dns-rfc2136 --dns-route53 --dns-sakuracloud --manual-auth-hook=
      --manual-cleanup-hook= -w|--webroot-path=directory --webroot-map= --key=file --os-packages-only
      --no-self-upgrade --no-bootstrap --no-permissions-check --text -t --run-deploy-hooks --no-self-update
      --preferred-profile= --required-profile= --ip-address= --renew-hook= --no-eff-email --no-hsts --no-uir
      --no-staple-ocsp --apache-* --nginx-* --standalone-* --dns-* --certbot-* --manual-public-ip-logging-ok
      --tls-sni-01-port= --tls-sni-01-address= --show-account-uri --update-registration --register --eff-email
      --no-random-sleep-on-renew`,
    subcommands: {
      run: { complete: true, risk: 'change' }, certonly: { complete: true, risk: 'change' },
      renew: { complete: true, risk: 'change' }, enhance: { complete: true, risk: 'change' },
      certificates: { complete: true }, revoke: { complete: true, risk: 'destroy' },
      delete: { complete: true, risk: 'destroy' }, register: { complete: true, risk: 'change' },
      update_account: { complete: true, risk: 'change' }, unregister: { complete: true, risk: 'destroy' },
      show_account: { complete: true }, install: { complete: true, risk: 'change' }, plugins: { complete: true },
      rollback: { complete: true, risk: 'change' }, update_symlinks: { complete: true, risk: 'change' },
      reconfigure: { complete: true, risk: 'change' }, config_changes: { complete: true },
      auth: { complete: true, risk: 'change' }, everything: { complete: true, risk: 'change' },
      help: { positionals: 'value*' },
    },
    inherits: true,
  },
  'acme.sh': {
    risk: 'change', options: '-d|--domain=host -w|--webroot=directory --server=location --dns=?',
    positionals: 'value*',
  },
  mkcert: {
    risk: 'change', positionals: 'host*', singleDash: true,
    options: '-cert-file=file -key-file=file -install -uninstall -client',
  },
  keytool: {
    singleDash: true, change: '-import -importcert -genkey -genkeypair -delete -storepasswd', positionals: 'value*',
    options: '-keystore=file -file=file -alias= -storepass= -list -v -rfc',
  },
  certtool: { positionals: 'value*' },
}
