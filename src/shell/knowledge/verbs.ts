/** Verbs that cloud command lines share. */
export const verbs = {
  read: `list describe get show ls view status info whoami head wait lookup search check history output state
    validate plan version`,
  destroy: 'delete terminate destroy purge remove rm deregister',
} as const
