import type { Draft } from '../defaults/draft.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import { creation } from './creation.ts';

type Metadata = ApiTypes['meta/v1.ObjectMeta'];
type FreeMap = Draft<Record<string, unknown>>;

const metrics = 'autoscaling.alpha.kubernetes.io/metrics';
const behavior = 'autoscaling.alpha.kubernetes.io/behavior';
const ofStatus = ['autoscaling.alpha.kubernetes.io/current-metrics', 'autoscaling.alpha.kubernetes.io/conditions'];

/** In v1 what it has no fields for is written in annotations. */
const ofSpec = [metrics, behavior];

function dropAnnotations(metadata: Draft<Metadata>, names: readonly string[]): void {
  const annotations = metadata.within('annotations') as FreeMap | undefined;
  for (const name of names) annotations?.remove(name);
}

/** The JSON of an annotation; nothing where it is absent or no JSON, which the server ignores. */
function jsonOf(metadata: Draft<Metadata>, name: string): unknown {
  const value = metadata.entries('annotations').find(({ key }) => key === name)?.value;
  if (value?.kind !== 'string') return undefined;
  try {
    return JSON.parse(value.value) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Source: pkg/apis/autoscaling/v1/conversion.go and `DropRoundTripHorizontalPodAutoscalerAnnotations` in
 * pkg/apis/autoscaling/annotations.go. Metrics in an annotation of v1 are kept as they are written, but for the spaces.
 */
export const autoscalerCreations = [
  creation('autoscaling/v2.HorizontalPodAutoscaler', (autoscaler) => {
    dropAnnotations(autoscaler.inside('metadata'), [...ofSpec, ...ofStatus]);
  }),
  creation('autoscaling/v1.HorizontalPodAutoscaler', (autoscaler) => {
    const metadata = autoscaler.inside('metadata');
    const written = ofSpec.map((name) => [name, jsonOf(metadata, name)] as const);
    dropAnnotations(metadata, ofStatus);
    for (const [name, json] of written) {
      if (json === undefined) dropAnnotations(metadata, [name]);
      else (metadata.inside('annotations') as FreeMap).set(name, JSON.stringify(json));
    }
    const hasMetrics = written.some(([name, json]) => name === metrics && Array.isArray(json) && json.length > 0);
    if (!hasMetrics) autoscaler.inside('spec').ifAbsent('targetCPUUtilizationPercentage', 80);
  }),
];
