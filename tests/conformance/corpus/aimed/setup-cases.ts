import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Altered } from '../altered.ts';
import type { Base } from '../base.ts';
import { idOf, type Alteration, type Operation } from '../case.ts';
import { hash, share } from '../hash.ts';
import { alterationsOf } from '../operations/alterations.ts';
import { changed, type TreeMap } from '../tree.ts';
import { untypedAlterations } from './untyped.ts';

type Row = {
  /** What stands in the cluster: a file below `setup/`. */
  readonly setup: string;
  /** Manifests below `bases/` that are asked with all that the alterations make of them, at the rate. */
  readonly bases: readonly string[];
  readonly rate: number;
  /** The written bases that are asked as they are, put into this namespace. */
  readonly others?: { readonly namespace: string; readonly form: RegExp };
};

const pods = /^(pod|deployment|replica-set|daemon-set|stateful-set|job|cron-job|replication-controller)\//;
const guarded = { bases: ['restricted-pod', 'restricted-deployment'], others: { namespace: 'guarded', form: pods } };

const rows: readonly Row[] = [
  { setup: 'baseline-enforced', rate: 0.25, ...guarded },
  { setup: 'restricted-enforced', rate: 0.35, ...guarded },
  { setup: 'restricted-enforced-1.24', rate: 0.1, ...guarded },
  { setup: 'baseline-warned', rate: 0.15, ...guarded },
  { setup: 'restricted-warned', rate: 0.2, ...guarded },
  { setup: 'baseline-enforced-restricted-warned', rate: 0.15, ...guarded },
  { setup: 'limits', bases: ['limited-pod', 'limited-claim'], rate: 0.15, others: { namespace: 'limited', form: /^(pod|persistent-volume-claim)\// } },
  { setup: 'quota', bases: ['counted-pod', 'counted-service'], rate: 0.15, others: { namespace: 'counted', form: /^(pod|service|config-map|persistent-volume-claim)\// } },
  { setup: 'priorities', bases: ['ranked-pod'], rate: 0.15, others: { namespace: 'shop', form: /^(pod|priority-class)\// } },
  { setup: 'cups', bases: ['cup'], rate: 1 },
]; // prettier-ignore

/** An altered manifest and what stands in the cluster while it is asked. */
export type WithSetup = Altered & { readonly setup: string };

/** Manifests that need something in the cluster: Pod Security, limits, quotas, priorities, a definition of a kind. */
export function withSetup(written: readonly Base[]): WithSetup[] {
  return rows.flatMap((row) => {
    const setup = read(`setup/${row.setup}.yaml`);
    const own = row.bases.map((name) => ({
      name: `${name}@${row.setup}`,
      object: load(read(`bases/${name}.yaml`)) as TreeMap,
    }));
    const others = written.filter(({ name }) => row.others?.form.test(name)).map((base) => moved(base, row));
    const plain = [...own, ...others].map((base) => ({ id: base.name, base, object: () => base.object }));
    return [...plain, ...own.flatMap((base) => alteredOf(base, row.rate))].map((one) => ({ ...one, setup }));
  });
}

function alteredOf(base: Base, rate: number): Altered[] {
  return alterationsAt(base)
    .map((alteration) => ({
      id: idOf(base.name, alteration),
      base,
      object: () => alteration.change(base.object),
    }))
    .filter(({ id }) => share(hash(id)) < rate);
}

/** Of a kind that the API does not have of itself, nothing is known. */
function alterationsAt(base: Base): Alteration[] {
  if (base.object.apiVersion === 'shop.example/v1') return untypedAlterations(base.object);
  return alterationsOf(base, (path) => !path.startsWith('metadata')).filter(
    ({ operation }) => !decoded.includes(operation),
  );
}

/** Strict decoding refuses these wherever the object is to stand. */
const decoded: readonly Operation[] = ['type', 'unknown', 'misspell'];

function moved({ name, object }: Base, { setup, others }: Row): Base {
  const isOfCluster = object.kind === 'PriorityClass';
  const place = ['metadata', 'namespace'];
  return {
    name: `${name}@${setup}`,
    object: isOfCluster ? object : (changed(object, place, { set: others!.namespace }) as TreeMap),
  };
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
