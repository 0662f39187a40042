import { selectorOf } from '../../model/selector.ts';
import { get, itemsOf, stringOf } from '../../yaml/value.ts';
import { homeOf } from '../members.ts';
import type { Resolve } from './context.ts';

/** The Services, or Pods, that Prometheus reads: by label, in the namespaces that are named, in any, or in its own. */
export const monitoredBy: Resolve = (row, { value, at, path, around }, { from, home, chooser }) => {
  if (value.kind !== 'map') return [];
  const selector = selectorOf(value);
  const where = get(get(around[0], 'spec'), 'namespaceSelector');
  const any = get(where, 'any');
  const names = itemsOf(get(where, 'matchNames')).flatMap((item) => stringOf(item) ?? []);
  const isAny = any?.kind === 'bool' && any.value;
  const namespaces = new Set(names.length > 0 ? names : [home]);
  const chosen =
    from.resource.id.kind === 'PodMonitor'
      ? chooser.pods(isAny ? 'everywhere' : namespaces, selector)
      : chooser.objects('/Service', selector, (each) => isAny || namespaces.has(homeOf(each)));
  return [{ by: 'selector', row, from, at, path, selector, ...chosen }];
};
