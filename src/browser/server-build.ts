/**
 * The build that the server has now; `'gone'` where it answers that there is none, `null` where something else answers.
 *
 * @param current Address of the file that names it.
 * @throws TypeError without an answer.
 */
export async function serverBuild(current: string): Promise<string | 'gone' | null> {
  const response = await fetch(current, { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
  if (response.status === 404 || response.status === 410) return 'gone'
  const said: unknown = response.ok ? await response.json() : null
  return typeof said === 'object' && said !== null && 'build' in said && typeof said.build === 'string' ? said.build : null
}
