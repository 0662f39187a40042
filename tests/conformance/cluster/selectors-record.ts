import type { Client } from './client.ts';
import { printTerms, selectorsCases } from './selectors-cases.ts';

/** Lists ConfigMaps by each selector: a line is the selector and the numbers of those that the server lists. */
export async function recordSelectors(client: Client): Promise<string> {
  const { objects, selectors } = selectorsCases();
  await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'labels' } }, '');
  for (const [index, labels] of objects.entries()) {
    const metadata = { name: `labels-${index}`, labels };
    const { code, body } = await client.create({ apiVersion: 'v1', kind: 'ConfigMap', metadata }, 'labels');
    if (code !== 201) throw new Error(JSON.stringify(body));
  }
  const lines: string[] = [];
  for (const terms of selectors) {
    const query = `?labelSelector=${encodeURIComponent(printTerms(terms))}`;
    // Each namespace also has the ConfigMap of the root certificate.
    const listed = (await client.list('v1 ConfigMap', 'labels', query)).flatMap(({ metadata: { name } }) =>
      name.startsWith('labels-') ? Number(name.slice('labels-'.length)) : [],
    );
    lines.push(`${printTerms(terms)}: ${listed.sort((a, b) => a - b).join(' ')}`);
  }
  return `${lines.join('\n')}\n`;
}
