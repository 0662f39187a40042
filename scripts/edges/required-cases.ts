import type { EdgeRow } from '../../src/engine/set/edges.ts';
import { isNamespaced } from '../../src/engine/set/kinds.ts';

/**
 * The cases that a row must have among the fixtures, from its columns. It may have more.
 * A relation of a controller's kinds, and a guess, needs only to be there and not to be there.
 */
export function requiredCases(row: EdgeRow): readonly string[] {
  if (row.class !== 'built-in') return ['present', 'missing'];
  return ['present', 'missing', ...ofForm(row)];
}

function ofForm(row: EdgeRow): readonly string[] {
  switch (row.by) {
    case 'name':
      return [
        ...(isOfCluster(row.from) && row.scope === 'cluster' ? [] : ['other-namespace']),
        ...(row.optionalField === undefined ? [] : ['optional']),
        ...(row.keyPath === undefined ? [] : ['key-missing']),
        ...(row.portField === undefined ? [] : ['port-missing']),
        ...(row.kindField === undefined ? [] : ['other-kind']),
        ...(row.absent === undefined ? [] : ['absent']),
        ...inContainers(row),
      ];
    case 'selector':
      return [
        ...['empty', 'absent'],
        ...(row.selects === 'pods' || row.selects === 'own-pods' ? ['other-namespace'] : []),
        ...(row.form === 'label-selector' ? ['set-based'] : []),
      ];
    case 'peers':
      return ['other-namespace', 'empty', 'absent', 'set-based'];
    case 'part':
      return inContainers(row);
    case 'nodes':
    case 'outside':
    case 'rule':
      return [];
  }
}

function inContainers({ path }: EdgeRow): readonly string[] {
  return [path].flat().some((each) => each.startsWith('containers[*]')) ? ['init-container'] : [];
}

function isOfCluster(from: EdgeRow['from']): boolean {
  return [from].flat().every((each) => {
    const slash = each.indexOf('/');
    return slash >= 0 && isNamespaced(each.slice(0, slash), each.slice(slash + 1)) === false;
  });
}
