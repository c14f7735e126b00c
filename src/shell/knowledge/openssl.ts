/** OpenSSL, by subcommand: of release 3, and what 1.1 had besides. */
import { named } from './named.ts'
import type { ProgramSpec, Programs } from './types.ts'

/** Options that nearly every subcommand has. */
const anywhere = '-engine= -provider-path=directory -provider= -provparam= -propquery= -rand= -writerand= -h -help -?'

/** How certificates are verified, in every subcommand that does. */
const verifying = `-engine= -CAfile=file -CApath=directory -CAstore= -no-CAfile -no-CApath -no-CAstore -policy=
  -purpose= -verify_name= -verify_depth= -auth_level= -attime= -verify_hostname= -verify_email= -verify_ip=
  -ignore_critical -issuer_checks -crl_check -crl_check_all -policy_check -explicit_policy -inhibit_any -inhibit_map
  -x509_strict -extended_crl -use_deltas -policy_print -check_ss_sig -trusted_first -suiteB_128_only -suiteB_128
  -suiteB_192 -partial_chain -no_alt_chains -no_check_time -allow_proxy_certs -provider-path= -provider= -propquery=`

const subcommands: Programs = {
  s_client: {
    complete: true, singleDash: true, positionals: 'address',
    options: `-ssl_client_engine= -ssl_config= -ct -noct -ctlogfile= -host=host -port=port -connect=address -bind=
      -proxy=address -proxy_user= -proxy_pass= -unix= -4 -6 -maxfraglen= -max_send_frag= -split_send_frag=
      -max_pipelines= -read_buf= -fallback_scsv -cert=file -certform= -cert_chain=file -build_chain -key=file
      -keyform= -pass= -verify= -nameopt= -requestCAfile=file -dane_tlsa_domain= -dane_tlsa_rrdata=
      -dane_ee_no_namechecks -psk_identity= -psk= -psk_session=file -name= -reconnect -sess_out=file -sess_in=file
      -crlf -quiet -ign_eof -no_ign_eof -starttls= -xmpphost= -brief -prexit -showcerts -debug -msg -msgfile=file
      -nbio_test -state -keymatexport= -keymatexportlen= -security_debug -security_debug_verbose -trace
      -keylogfile=file -nocommands -servername=host -noservername -tlsextdebug -ignore_unexpected_eof -status
      -serverinfo=file -alpn= -async -nbio -tls1 -tls1_1 -tls1_2 -tls1_3 -dtls -timeout -mtu= -dtls1 -dtls1_2
      -nextprotoneg= -early_data= -enable_pha -use_srtp= -srpuser= -srppass= -srp_lateuser -srp_moregroups
      -srp_strength= -no_ssl3 -no_tls1 -no_tls1_1 -no_tls1_2 -no_tls1_3 -bugs -no_comp -comp -no_ticket -serverpref
      -legacy_renegotiation -client_renegotiation -no_renegotiation -legacy_server_connect -no_resumption_on_reneg
      -no_legacy_server_connect -allow_no_dhe_kex -prioritize_chacha -strict -sigalgs= -client_sigalgs= -groups=
      -curves= -named_curve= -cipher= -ciphersuites= -min_protocol= -max_protocol= -record_padding=
      -debug_broken_protocol -no_middlebox -no_etm -CRL=file -crl_download -CRLform= -verify_return_error
      -verify_quiet -chainCAfile=file -chainCApath= -chainCAstore= -verifyCAfile=file -verifyCApath= -verifyCAstore=
      -xkey=file -xcert=file -xchain=file -xchain_build -xcertform= -xkeyform= -quic -adv -no-interactive -ktls -tfo
      -no_ems -no_tx_cert_comp -no_rx_cert_comp -enable_server_rpk -enable_client_rpk -ssl3 -no_ssl2 -wdebug -pause
      -sctp -sctp_label_bug -cert_comp -ech_* -certificate= -no_cert_comp ${verifying} ${anywhere}`,
  },
  x509: {
    complete: true, singleDash: true,
    options: `-in=file -passin= -new -x509toreq -req -copy_extensions= -inform= -vfyopt= -key=file -signkey=file
      -keyform= -out=file -outform= -nocert -noout -text -dateopt= -certopt= -fingerprint -alias -serial -startdate
      -enddate -dates -subject -issuer -nameopt= -email -hash -subject_hash -subject_hash_old -issuer_hash
      -issuer_hash_old -ext= -ocspid -ocsp_uri -purpose -pubkey -modulus -checkend= -checkhost=host -checkemail=
      -checkip= -set_serial= -next_serial -days= -preserve_dates -subj= -force_pubkey=file -clrext -extfile=file
      -extensions= -sigopt= -badsig -CA=file -CAform= -CAkey=file -CAkeyform= -CAserial=file -CAcreateserial -trustout
      -setalias= -clrtrust -addtrust= -clrreject -addreject= -not_before= -not_after= -multi -C -set_issuer= -sha*
      -md* -sm3 -blake* -rmd* -ripemd* -shake* ${anywhere}`,
  },
  req: {
    complete: true, singleDash: true,
    options: `-keygen_engine= -in=file -inform= -verify -new -config=file -section= -utf8 -nameopt= -reqopt= -text
      -x509 -CA=file -CAkey=file -subj= -subject -multivalue-rdn -days= -set_serial= -copy_extensions= -addext=
      -extensions= -reqexts= -precert -key=file -keyform= -pubkey -keyout=file -passin= -passout= -newkey= -pkeyopt=
      -sigopt= -vfyopt= -out=file -outform= -batch -verbose -noenc -nodes -noout -newhdr -modulus -not_before=
      -not_after= -quiet -x509v1 -asn1-kludge -no-asn1-kludge -pkey= -cipher= -sha* -md* -sm3 -blake* -rmd* -ripemd*
      -shake* ${anywhere}`,
  },
  verify: {
    complete: true, singleDash: true, positionals: 'file*',
    options: `-verbose -nameopt= -trusted=file -untrusted=file -CRLfile=file -crl_download -show_chain -vfyopt=
      ${verifying} ${anywhere}`,
  },
  asn1parse: {
    complete: true, singleDash: true,
    options: `-oid= -inform= -in=file -out=file -noout -offset= -length= -strparse= -genstr= -genconf= -strictpem
      -item= -i -dump -dlimit= ${anywhere}`,
  },
  ca: {
    risk: 'change', complete: true, singleDash: true, positionals: 'value*',
    options: `-verbose -outdir= -in=file -inform= -infiles -out=file -dateopt= -notext -batch -msie_hack -ss_cert=
      -spkac= -config=file -name= -section= -policy= -subj= -utf8 -create_serial -rand_serial -multivalue-rdn
      -startdate= -enddate= -days= -extensions= -extfile=file -preserveDN -noemailDN -md= -keyfile= -keyform= -passin=
      -key=file -cert=file -certform= -selfsign -sigopt= -vfyopt= -gencrl -valid= -status= -updatedb -crlexts=
      -crl_reason= -crl_hold= -crl_compromise= -crl_CA_compromise= -crl_lastupdate= -crl_nextupdate= -crldays=
      -crlhours= -crlsec= -revoke= -not_before= -not_after= -quiet -sha* -md* -sm3 -blake* -rmd* -ripemd* -shake*
      ${anywhere}`,
  },
  ciphers: {
    complete: true, singleDash: true, positionals: 'value',
    options: `-v -V -stdname -convert= -s -tls1 -tls1_1 -tls1_2 -tls1_3 -psk -srp -ciphersuites= ${anywhere}`,
  },
  cms: {
    complete: true, singleDash: true, positionals: 'file*',
    options: `-in=file -out=file -config=file -encrypt -decrypt -sign -verify -resign -sign_receipt -verify_receipt=
      -digest_create -digest_verify -compress -uncompress -EncryptedData_encrypt -EncryptedData_decrypt -data_create
      -data_out -cmsout -inform= -outform= -rctform= -stream -indef -noindef -binary -crlfeol -asciicrlf
      -pwri_password= -secretkey= -secretkeyid= -inkey=file -passin= -keyopt= -keyform= -originator= -recip=
      -cert=file -wrap= -aes128-wrap -aes192-wrap -aes256-wrap -des3-wrap -debug_decrypt -md= -signer= -certfile=file
      -cades -nodetach -nocerts -noattr -nosmimecap -receipt_request_all -receipt_request_first -receipt_request_from=
      -receipt_request_to= -content= -no_content_verify -no_attr_verify -nosigs -noverify -nointern -verify_retcode
      -keyid -econtent_type= -text -certsout= -to= -from= -subject= -noout -print -nameopt= -receipt_request_print
      -des* -aes* -camellia* -aria* -camellia* -aria* -seed* ${verifying} ${anywhere}`,
  },
  crl: {
    complete: true, singleDash: true,
    options: `-verify -in=file -inform= -key=file -keyform= -out=file -outform= -dateopt= -text -hash -hash_old
      -nameopt= -issuer -lastupdate -nextupdate -noout -fingerprint -crlnumber -badsig -gendelta= -CApath=directory
      -CAfile=file -CAstore= -no-CAfile -no-CApath -no-CAstore -sha* -md* -sm3 -blake* -rmd* -ripemd* -shake*
      ${anywhere}`,
  },
  crl2pkcs7: {
    complete: true, singleDash: true,
    options: `-in=file -inform= -nocrl -certfile=file -out=file -outform= ${anywhere}`,
  },
  dgst: {
    complete: true, singleDash: true, positionals: 'file*',
    options: `-list -engine_impl -passin= -c -r -out=file -keyform= -hex -binary -xoflen= -d -debug -sign=file
      -verify=file -prverify=file -sigopt= -signature=file -hmac= -mac= -macopt= -fips-fingerprint -non-fips-allow
      -sha* -md* -sm3 -blake* -rmd* -ripemd* -shake* ${anywhere}`,
  },
  dhparam: {
    complete: true, singleDash: true, positionals: 'value',
    options: `-check -dsaparam -in=file -inform= -out=file -outform= -text -noout -2 -3 -5 ${anywhere}`,
  },
  dsa: {
    complete: true, singleDash: true,
    options: `-pvk-strong -pvk-weak -pvk-none -in=file -inform= -pubin -passin= -out=file -outform= -noout -text
      -modulus -pubout -passout= -des* -aes* ${anywhere}`,
  },
  ec: {
    complete: true, singleDash: true,
    options: `-in=file -inform= -pubin -passin= -check -param_enc= -conv_form= -out=file -outform= -noout -text
      -param_out -pubout -no_public -passout= -des* -aes* -camellia* -aria* -idea ${anywhere}`,
  },
  ecparam: {
    complete: true, singleDash: true,
    options: `-list_curves -genkey -in=file -inform= -out=file -outform= -text -noout -param_enc= -check -check_named
      -no_seed -name= -conv_form= ${anywhere}`,
  },
  enc: {
    complete: true, singleDash: true,
    options: `-list -ciphers -e -d -p -P -in=file -k= -kfile=file -out=file -pass= -v -a -base64 -A -nopad -salt
      -nosalt -debug -bufsize= -K= -S= -iv= -md= -iter= -pbkdf2 -none -saltlen= -skeyopt= -skeymgmt= -skeyuri= -z
      -des* -aes* -camellia* -aria* -bf* -rc* -chacha* -id-* -sm4* -seed* -cast* -idea* ${anywhere}`,
  },
  errstr: {
    complete: true, singleDash: true, positionals: 'value*',
    options: `${anywhere}`,
  },
  gendsa: {
    complete: true, singleDash: true, positionals: 'file',
    options: `-out=file -passout= -verbose -des* -aes* -camellia* -aria* -idea -quiet ${anywhere}`,
  },
  genpkey: {
    complete: true, singleDash: true,
    options: `-paramfile= -algorithm= -quiet -pkeyopt= -config=file -out=file -outform= -pass= -genparam -text -des*
      -aes* -camellia* -aria* -outpubkey=file -verbose -cipher= -sha* -md* -sm3 -blake* -rmd* -ripemd* -shake*
      ${anywhere}`,
  },
  genrsa: {
    complete: true, singleDash: true, positionals: 'value',
    options: `-3 -F4 -f4 -out=file -passout= -primes= -verbose -traditional -des* -aes* -camellia* -aria* -idea -seed
      -quiet ${anywhere}`,
  },
  list: {
    complete: true, singleDash: true,
    options: `-1 -verbose -select= -commands -standard-commands -digest-commands -digest-algorithms -kdf-algorithms
      -random-instances -random-generators -mac-algorithms -cipher-commands -cipher-algorithms -encoders -decoders
      -key-managers -key-exchange-algorithms -kem-algorithms -signature-algorithms -asymcipher-algorithms
      -public-key-algorithms -public-key-methods -store-loaders -providers -engines -disabled -options= -objects
      -tls-groups -all-tls-groups -tls1_2 -tls1_3 -tls-signature-algorithms -skey-managers -all-algorithms ${anywhere}`,
  },
  ocsp: {
    complete: true, singleDash: true,
    options: `-ignore_err -timeout= -resp_no_certs -multi= -no_certs -badsig -CA=file -nmin= -nrequest= -reqin=file
      -signer= -sign_other= -index= -ndays= -rsigner= -rkey= -passin= -rother= -rmd= -rsigopt= -header= -rcid=
      -url=location -host=host -port=port -path= -proxy=address -no_proxy= -out=file -noverify -nonce -no_nonce
      -no_signature_verify -resp_key_id -no_cert_verify -text -req_text -resp_text -no_chain -no_cert_checks
      -no_explicit -trust_other -no_intern -respin=file -VAfile=file -verify_other= -cert=file -serial=
      -validity_period= -signkey=file -reqout= -respout=file -issuer=file -status_age= -sha* -md* -sm3 -blake* -rmd*
      -ripemd* -shake* ${verifying} ${anywhere}`,
  },
  passwd: {
    complete: true, singleDash: true, positionals: 'value*',
    options: `-in=file -noverify -stdin -quiet -table -reverse -salt= -6 -5 -apr1 -1 -aixmd5 -crypt ${anywhere}`,
  },
  pkcs12: {
    complete: true, singleDash: true,
    options: `-in=file -out=file -passin= -passout= -password= -twopass -nokeys -nocerts -noout -legacy -info
      -nomacver -clcerts -cacerts -noenc -nodes -export -inkey=file -certfile=file -passcerts= -chain -untrusted=file
      -CAfile=file -CApath=directory -CAstore= -no-CAfile -no-CApath -no-CAstore -name= -caname= -CSP= -LMK -keyex
      -keysig -keypbe= -certpbe= -descert -macalg= -iter= -noiter -nomaciter -maciter -nomac -jdktrust= -pbmac1_pbkdf2
      -pbmac1_pbkdf2_md= -pbe* -des -des3 -aes* -idea -camellia* -aria* ${anywhere}`,
  },
  pkcs7: {
    complete: true, singleDash: true,
    options: `-in=file -inform= -outform= -out=file -noout -text -print -print_certs ${anywhere}`,
  },
  pkcs8: {
    complete: true, singleDash: true,
    options: `-v1= -v2= -v2prf= -in=file -inform= -passin= -nocrypt -out=file -outform= -topk8 -passout= -traditional
      -iter= -noiter -scrypt -scrypt_N= -scrypt_r= -scrypt_p= -des* -aes* ${anywhere}`,
  },
  pkey: {
    complete: true, singleDash: true,
    options: `-check -pubcheck -in=file -inform= -passin= -pubin -out=file -outform= -passout= -traditional -pubout
      -noout -text -text_pub -ec_conv_form= -ec_param_enc= -des* -aes* -camellia* -aria* ${anywhere}`,
  },
  pkeyutl: {
    complete: true, singleDash: true,
    options: `-engine_impl -sign -verify -encrypt -decrypt -derive -config=file -in=file -rawin -pubin -inkey=file
      -passin= -peerkey=file -peerform= -certin -rev -sigfile=file -keyform= -out=file -asn1parse -hexdump
      -verifyrecover -digest= -pkeyopt= -pkeyopt_passin= -kdf= -kdflen= -sha* -md* -sm3 -blake* -rmd* -ripemd* -shake*
      ${anywhere}`,
  },
  prime: {
    complete: true, singleDash: true, positionals: 'value*',
    options: `-bits= -checks= -hex -generate -safe ${anywhere}`,
  },
  rand: {
    complete: true, singleDash: true, positionals: 'value',
    options: `-out=file -base64 -hex ${anywhere}`,
  },
  rehash: {
    risk: 'change', complete: true, singleDash: true, positionals: 'directory*',
    options: `-h -compat -old -n -v ${anywhere}`,
  },
  rsa: {
    complete: true, singleDash: true,
    options: `-check -in=file -inform= -pubin -RSAPublicKey_in -passin= -out=file -outform= -pubout -RSAPublicKey_out
      -passout= -noout -text -modulus -traditional -pvk-strong -pvk-weak -pvk-none -des* -aes* -camellia* -aria* -idea
      -seed ${anywhere}`,
  },
  s_server: {
    complete: true, singleDash: true,
    options: `-ssl_config= -trace -port=port -accept= -unix= -unlink -4 -6 -context= -nocert -verify= -Verify=
      -nameopt= -cert=file -cert2=file -certform= -cert_chain=file -build_chain -serverinfo=file -key=file -key2=file
      -keyform= -pass= -dcert=file -dcertform= -dcert_chain=file -dkey=file -dkeyform= -dpass= -dhparam=file
      -servername=host -servername_fatal -nbio_test -crlf -quiet -no_resume_ephemeral -www -WWW -ignore_unexpected_eof
      -tlsextdebug -HTTP -id_prefix= -keymatexport= -keymatexportlen= -CRL=file -CRLform= -crl_download
      -chainCAfile=file -chainCApath= -chainCAstore= -verifyCAfile=file -verifyCApath= -verifyCAstore= -no_cache
      -ext_cache -verify_return_error -verify_quiet -ign_eof -no_ign_eof -status -status_verbose -status_timeout=
      -status_url= -proxy=address -no_proxy= -status_file= -security_debug -security_debug_verbose -brief -rev -debug
      -msg -msgfile=file -state -async -max_pipelines= -naccept= -keylogfile=file -nbio -timeout -mtu= -read_buf=
      -split_send_frag= -max_send_frag= -psk_identity= -psk_hint= -psk= -psk_session=file -srpvfile= -srpuserseed=
      -max_early_data= -recv_max_early_data= -early_data -num_tickets= -anti_replay -no_anti_replay
      -http_server_binmode -no_ca_names -stateless -tls1 -tls1_1 -tls1_2 -tls1_3 -dtls -listen -dtls1 -dtls1_2
      -use_srtp= -no_dhe -nextprotoneg= -alpn= -sendfile -no_ssl3 -no_tls1 -no_tls1_1 -no_tls1_2 -no_tls1_3 -bugs
      -no_comp -comp -no_ticket -serverpref -legacy_renegotiation -client_renegotiation -no_renegotiation
      -legacy_server_connect -no_resumption_on_reneg -no_legacy_server_connect -allow_no_dhe_kex -prioritize_chacha
      -strict -sigalgs= -client_sigalgs= -groups= -curves= -named_curve= -cipher= -ciphersuites= -min_protocol=
      -max_protocol= -record_padding= -debug_broken_protocol -no_middlebox -no_etm -xkey=file -xcert=file -xchain=file
      -xchain_build -xcertform= -xkeyform= -quic -ktls -tfo -zerocopy_sendfile -no_ems -cert_comp -no_tx_cert_comp
      -no_rx_cert_comp -enable_server_rpk -enable_client_rpk -ssl3 -no_ssl2 -ech* -sctp -sctp_label_bug -no_ecdhe
      ${verifying} ${anywhere}`,
  },
  s_time: {
    complete: true, singleDash: true,
    options: `-connect=address -new -reuse -bugs -cipher= -ciphersuites= -tls1 -tls1_1 -tls1_2 -tls1_3 -verify= -time=
      -www= -nameopt= -cert=file -key=file -cafile= ${verifying} ${anywhere}`,
  },
  smime: {
    complete: true, singleDash: true, positionals: 'value*',
    options: `-in=file -inform= -out=file -outform= -inkey=file -keyform= -stream -indef -noindef -config=file
      -encrypt -decrypt -sign -resign -verify -passin= -md= -pk7out -nointern -nodetach -noattr -binary -signer=
      -content= -nocerts -nosigs -noverify -certfile=file -recip= -to= -from= -subject= -text -nosmimecap -nochain
      -crlfeol -des* -aes* -rc2-* -camellia* -aria* -seed* ${verifying} ${anywhere}`,
  },
  speed: {
    complete: true, singleDash: true, positionals: 'value*',
    options: `-mb -mr -multi= -async_jobs= -primes= -evp= -hmac= -cmac= -decrypt -aead -elapsed -seconds= -bytes=
      -misalign= -rsa-bits= -testmode= -mlock -kem-algorithms -signature-algorithms ${anywhere}`,
  },
  version: {
    complete: true, singleDash: true,
    options: `-a -b -d -e -m -f -o -p -r -v -c -w ${anywhere}`,
  },
}

/** Digests and ciphers are subcommands of their own: `openssl sha256 FILE`. */
const digest: ProgramSpec = { singleDash: true, positionals: 'file*' }
const DIGESTS = `md5 sha1 sha224 sha256 sha384 sha512 sha3-256 sha512-256 rmd160 sm3 blake2b512 base64 aes-128-cbc
  aes-256-cbc des3`

export const openssl: Programs = {
  openssl: {
    singleDash: true, complete: true,
    subcommands: {
      ...subcommands, ...named(DIGESTS, digest), cmp: digest,
      dsaparam: digest, engine: digest, fipsinstall: digest, info: digest, kdf: digest, mac: digest, nseq: digest,
      pkeyparam: digest, rsautl: digest, sess_id: digest, spkac: digest, srp: digest, storeutl: digest, ts: digest,
      tsget: digest, help: digest, skeyutl: digest, configutl: digest, 'no-rsa': digest, exit: digest, quit: digest,
    },
  },
}
