/** Whether a text is a name in DNS of at least two labels. */
export function isNameInDns(name: string): boolean {
  return name.length <= 253 && /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)+[a-z\d-]{2,63}$/i.test(name)
}
