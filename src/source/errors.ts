/** Content that cannot be read. The message is for the user: what happened, where, what to do. */
export class ContentError extends Error {
  override name = 'ContentError'
}
