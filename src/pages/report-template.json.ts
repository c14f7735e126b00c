/** The book's template for reports of incidents, `null` where it has none; browser/incident-template.ts fetches it. */
import { bookFrame } from '../site/collections.ts'

export async function GET(): Promise<Response> {
  const { report: { template } } = await bookFrame()
  return new Response(JSON.stringify({ version: 1, template }), { headers: { 'content-type': 'application/json' } })
}
