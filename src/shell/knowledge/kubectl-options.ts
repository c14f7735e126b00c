/** Options that many of kubectl's commands share. */

/** How objects are printed. */
export const printing = '-o|--output= --template= --allow-missing-template-keys --show-managed-fields'

/** Which files name the objects. */
export const files = '-f|--filename=file -k|--kustomize=directory -R|--recursive'

/** Options of every command, those of its logging too, and those of single commands that people write in front of them. */
export const everywhere = `-o|--output= -l|--selector= -f|--filename=file -c|--container= -n|--namespace= --context=
  --cluster= --user= --kubeconfig=file --kuberc=file -s|--server=location --as= --as-group= --as-uid= --as-user-extra=
  --token= --username= --password= --request-timeout= --certificate-authority=file --client-certificate=file
  --client-key=file --tls-server-name= --insecure-skip-tls-verify --match-server-version --disable-compression
  --cache-dir=directory --profile= --profile-output=file --warnings-as-errors --log-flush-frequency= --logtostderr
  --alsologtostderr --stderrthreshold= --log-backtrace-at= --log-dir=directory --log-file=file --log-file-max-size=
  --log-text-* --log-json-* --logging-format= --skip-headers --skip-log-headers --add-dir-header --one-output -v|--v=
  --vmodule= -h`
