import type { KubernetesVersion } from '../../schema/versions.ts';
import type { Json } from '../../yaml/to-json.ts';
import { isSince } from '../../schema/release.ts';
import { same } from './same.ts';
import { at, immutable, since, type UpdateRule } from './update-rule.ts';

type Fields = { readonly [key: string]: Json };

/** The fields that may change, in the order of the server's words; 1.33 brought one. */
function mutableIn(kubernetes: KubernetesVersion): readonly string[] {
  const history = isSince(kubernetes, '1.33') ? ['revisionHistoryLimit'] : [];
  const retention = 'persistentVolumeClaimRetentionPolicy';
  return ['replicas', 'ordinals', 'template', 'updateStrategy', ...history, retention, 'minReadySeconds'];
}

/** Before 1.37 the server told of the whole spec. Source: `ValidateStatefulSetUpdate` in pkg/apis/apps/validation. */
const specStays: UpdateRule = (now, old, refuse, kubernetes) => {
  const free = mutableIn(kubernetes);
  const fixed = (object: Json): Json => {
    const spec = (at(object, 'spec') ?? {}) as Fields;
    return Object.fromEntries(Object.entries(spec).filter(([field]) => !free.includes(field)));
  };
  if (same(fixed(now), fixed(old))) return;
  const says = [
    'stateful-set-spec',
    free
      .map((field) => `'${field}'`)
      .join(', ')
      .replace(/, ([^,]*)$/, ' and $1'),
  ] as const;
  refuse({ path: 'spec', type: 'FieldValueForbidden', says });
};

const never: UpdateRule = () => undefined;

export const statefulSet: readonly UpdateRule[] = [
  since('1.37', never, specStays),
  ...['selector', 'serviceName', 'podManagementPolicy', 'volumeClaimTemplates'].map((field) =>
    since('1.37', immutable(`spec.${field}`), never),
  ),
];
