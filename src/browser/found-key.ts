/** Where a search leaves, for the life of the tab, what the page that it leads to is to mark. */
export const foundKey = 'runpress:found'
