import type { Client } from './client.ts';
import { endpointsCases } from './endpoints-cases.ts';
import { play, printRecorded } from './scenario.ts';

type Slice = {
  readonly ports: readonly { readonly name?: string; readonly port: number; readonly protocol: string }[] | null;
  readonly endpoints:
    | readonly {
        readonly conditions: { readonly ready: boolean };
        readonly targetRef: { readonly name: string };
      }[]
    | null;
};

/** Plays the cases, four at a time. */
export const recordEndpoints = async (client: Client): Promise<string> =>
  printRecorded(await play(client, endpointsCases, endpointFacts, { atOnce: 4, quiet: 2500 }));

/** One line for each Pod and port that a Service reaches: `s http 8080/TCP web ready`. */
async function endpointFacts(client: Client, namespace: string): Promise<readonly string[]> {
  const slices = await client.list('discovery.k8s.io/v1 EndpointSlice', namespace);
  const names = await podNames(client, namespace);
  const lines = slices.flatMap((slice) => {
    const { ports, endpoints } = slice as unknown as Slice;
    const service = slice.metadata.labels?.['kubernetes.io/service-name'] ?? '';
    return (endpoints ?? []).flatMap(({ conditions, targetRef }) => {
      const state = conditions.ready ? 'ready' : 'not ready';
      const pod = names.get(targetRef.name) ?? targetRef.name;
      const reached = (ports ?? []).map(({ name, port, protocol }) => `${name ? `${name} ` : ''}${port}/${protocol}`);
      return (reached.length > 0 ? reached : ['no port']).map((port) => `${service} ${port} ${pod} ${state}`);
    });
  });
  return lines.sort();
}

/** A name with drawn letters becomes that of the owner and a number: `web-7d4b9c-x8k2p` is `web-(1)`. */
export async function podNames(client: Client, namespace: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const made = new Map<string, number>();
  for (const { metadata } of await client.list('v1 Pod', namespace)) {
    const [owner] = metadata.ownerReferences ?? [];
    if (!owner || owner.kind === 'StatefulSet') continue;
    const prefix = owner.kind === 'ReplicaSet' ? owner.name.replace(/-[a-z0-9]+$/, '') : owner.name;
    const count = (made.get(prefix) ?? 0) + 1;
    made.set(prefix, count);
    names.set(metadata.name, `${prefix}-(${count})`);
  }
  return names;
}
