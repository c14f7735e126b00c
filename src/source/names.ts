/** The names that pages have. */
export const markdown = /\.(?:md|markdown|mdown|mkdn?)$/i
export const inventoryNames: readonly string[] = ['inventory.yaml', 'inventory.yml']
export const settingsNames: readonly string[] = ['runpress.yaml', 'runpress.yml']

/** Whether a file of this name is read as a text: whatever else it turns out to be is said. */
export function isSourceName(name: string): boolean {
  return markdown.test(name) || inventoryNames.includes(name) || settingsNames.includes(name)
}
