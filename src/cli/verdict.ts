import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { kubernetesVersions, newestVersion } from '../engine/schema/versions.ts';
import { answeredObject } from '../engine/stored/answered-object.ts';
import { verdictsOf } from '../engine/verdict.ts';
import { printExact } from './print-exact.ts';

/*
 * `npm run -s verdict -- --kubernetes 1.37 [--objects] < cases.jsonl > answers.jsonl`
 * A case is a line `{"id","yaml","setup"?}`, an answer a line `{"id","docs":[...]}` with what the server would say, in order.
 * With `--objects` an accepted object stands beside its code as the server answers it, in normal form.
 */
const { values } = parseArgs({
  options: { kubernetes: { type: 'string', default: newestVersion }, objects: { type: 'boolean', default: false } },
});
const answering = values.objects ? answeredObject : undefined;
const kubernetes = kubernetesVersions.find((version) => version === values.kubernetes);
if (!kubernetes) {
  process.stderr.write(
    `verdict: Kubernetes ${values.kubernetes} is not known; choose ${kubernetesVersions.join(', ')}\n`,
  );
  process.exit(2);
}
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue;
  const { id, yaml, setup } = JSON.parse(line) as { id: string; yaml: string; setup?: string };
  process.stdout.write(`${printExact({ id, docs: verdictsOf(yaml, kubernetes, setup, answering) })}\n`);
}
