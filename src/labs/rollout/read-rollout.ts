import type { SourceFile } from '../../engine/analysis.ts';
import { assumedOf } from '../../engine/cluster/assumed.ts';
import { judgedObjects, type JudgedObject } from '../../engine/judged-objects.ts';
import type { KubernetesVersion } from '../../engine/schema/versions.ts';
import { splitDocuments } from '../../engine/yaml/split.ts';
import { get, numberOf, stringOf, type Value } from '../../engine/yaml/value.ts';
import { shift, type Span } from '../../text/span.ts';
import { dialNames, type DialName } from './dial-names.ts';

/** A number of the manifest that a control can change: its text, and where it stands in the file. */
export type Dial = { readonly text: string; readonly at: Span };

/** A Deployment of the files, as the server would fill it in. */
export type ReadDeployment = {
  readonly file: string;
  readonly name: string;
  readonly type: string | undefined;
  readonly replicas: number | undefined;
  readonly maxSurge: number | string | undefined;
  readonly maxUnavailable: number | string | undefined;
  readonly minReadySeconds: number;
  readonly isPaused: boolean;
  /** What is written in the manifest; a default has no place. */
  readonly dials: { readonly [name in DialName]?: Dial };
};

/** The Deployments of the files, in their order. Never throws. */
export function readDeployments(files: readonly SourceFile[], kubernetes: KubernetesVersion): ReadDeployment[] {
  const { objects } = judgedObjects(files, kubernetes, assumedOf(undefined, kubernetes));
  return [...objects.values()].flatMap((object) => {
    const { group, kind } = object.id;
    return group === 'apps' && kind === 'Deployment' ? [read(object, files[object.place.file]!)] : [];
  });
}

function read({ id, place, whole }: JudgedObject, { name, text }: SourceFile): ReadDeployment {
  const spec = get(whole, 'spec');
  const strategy = get(spec, 'strategy');
  const rolling = get(strategy, 'rollingUpdate');
  const paused = get(spec, 'paused');
  const values = {
    replicas: get(spec, 'replicas'),
    maxSurge: get(rolling, 'maxSurge'),
    maxUnavailable: get(rolling, 'maxUnavailable'),
  };
  const start = splitDocuments(text).documents.filter(({ empty }) => !empty)[place.document]?.at.start ?? 0;
  const dials = Object.fromEntries(
    dialNames.flatMap((dial) => {
      const value = values[dial];
      if (value === undefined || value.from !== undefined) return [];
      if (value.kind !== 'int' && value.kind !== 'string') return [];
      return [[dial, { text: String(value.value), at: shift(value.at, start) }]];
    }),
  );
  return {
    file: name,
    name: id.name,
    type: stringOf(get(strategy, 'type')),
    replicas: numberOf(values.replicas),
    maxSurge: shareOf(values.maxSurge),
    maxUnavailable: shareOf(values.maxUnavailable),
    minReadySeconds: numberOf(get(spec, 'minReadySeconds')) ?? 0,
    isPaused: paused?.kind === 'bool' && paused.value,
    dials,
  };
}

const shareOf = (value: Value | undefined): number | string | undefined => numberOf(value) ?? stringOf(value);
