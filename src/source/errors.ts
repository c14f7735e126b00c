/**
 * Something the user can put right: content that cannot be read, an output folder that cannot be used. The message says
 * what happened, where, and what to do.
 */
export class UserError extends Error {
  override name = 'UserError'
}
