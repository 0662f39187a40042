import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { kubernetesVersions, newestVersion } from '../engine/schema/versions.ts';
import { answeredObject } from '../engine/stored/answered-object.ts';
import { verdictsOfUpdate } from '../engine/update/verdict-of-update.ts';
import { verdictsOf } from '../engine/verdict.ts';
import { printExact } from './print-exact.ts';

/*
 * `npm run -s verdict -- --kubernetes 1.37 [--objects] < cases.jsonl > answers.jsonl`
 * A case is a line `{"id","yaml","setup"?,"update"?}`, an answer a line `{"id","docs":[...]}` with what the server would say, in order.
 * With `update` the objects of `yaml` stand in the cluster, and the answers are those to what is to replace them.
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
  const { id, yaml, setup, update } = JSON.parse(line) as { id: string; yaml: string; setup?: string; update?: string };
  const docs =
    update === undefined
      ? verdictsOf(yaml, kubernetes, setup, answering)
      : verdictsOfUpdate(yaml, update, kubernetes, setup);
  process.stdout.write(`${printExact({ id, docs })}\n`);
}
