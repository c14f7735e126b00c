/** The command line was used in a way it does not offer. Ends with exit status 2 and a pointer to `--help`. */
export class UsageError extends Error {
  override name = 'UsageError'
}
