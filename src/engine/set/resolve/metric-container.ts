import { get, stringOf } from '../../yaml/value.ts';
import { find } from '../members.ts';
import type { Resolve } from './context.ts';

/** The container whose use an autoscaler measures, in the Pods that it scales. */
export const metricContainer: Resolve = (row, { value, at, path, around }, { from, home, members, declared }) => {
  const name = stringOf(value);
  const target = get(get(around[0], 'spec'), 'scaleTargetRef');
  const [group = '', version] = (stringOf(get(target, 'apiVersion')) ?? '').split('/');
  const to = find(members, {
    group: version === undefined ? '' : group,
    kind: stringOf(get(target, 'kind')) ?? '',
    namespace: home,
    name: stringOf(get(target, 'name')) ?? '',
  });
  if (!name || !to?.pods?.spec) return [];
  const containers = declared(to.pods.spec, '{containers,initContainers}[*].name');
  const found = containers.get(name);
  const [part, whenMissing] = ['container', 'no-scaling'] as const;
  return [{ by: 'part', row, from, at, path, part, name, to, found, declared: [containers], whenMissing }];
};
