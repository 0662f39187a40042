import type { ResourceId } from '../../finding.ts';
import { get, stringOf } from '../../yaml/value.ts';
import { find, homeOf, type Member } from '../members.ts';
import type { Resolve } from './context.ts';
import { generated, madeUp, ordinalsOf } from './generated.ts';
import { perSet } from './per-set.ts';

/** The claims of the input that a StatefulSet uses: `<template>-<set>-<ordinal>`, also those of Pods that are gone. */
export const claimsOfStatefulSet: Resolve = (row, { value, at, path }, { from, home, members, chooser }) => {
  const key = `${home}/${stringOf(value) ?? ''}-${from.resource.id.name}`;
  return [{ by: 'many', row, from, at, path, ...chooser.first(numberedClaims(members).get(key) ?? []) }];
};

/** The claims by namespace and name, without the number at the end. */
const numberedClaims = perSet((members): ReadonlyMap<string, readonly Member[]> => {
  const numbered = members.ofKind('/PersistentVolumeClaim').all.flatMap((claim) => {
    const stem = /^(.+)-\d+$/.exec(claim.resource.id.name)?.[1];
    return stem === undefined ? [] : [{ key: `${homeOf(claim)}/${stem}`, claim }];
  });
  const byKey = Map.groupBy(numbered, ({ key }) => key);
  return new Map([...byKey].map(([key, list]) => [key, list.map(({ claim }) => claim)]));
});

/** The claims that the controller makes of a template. Those that stand in the input are drawn as they stand. */
export const generatedClaims: Resolve = (row, place, context) => {
  const { id, root } = context.from.resource;
  const template = stringOf(place.value);
  if (!template) return [];
  return ordinalsOf(get(root, 'spec')).flatMap(({ text, count }) => {
    const claim = claimId(context.home, `${template}-${id.name}-${text}`);
    if (find(context.members, claim)) return [];
    return [generated(row, place, context, claim, count === undefined ? {} : { count })];
  });
};

/** The claim that comes and goes with a Pod: `<pod>-<volume>`. Source: "Generic ephemeral volumes". */
export const generatedEphemeralClaims: Resolve = (row, place, context) => {
  const volume = stringOf(get(place.value, 'name'));
  if (!volume || !get(get(place.value, 'ephemeral'), 'volumeClaimTemplate')) return [];
  const { kind, name } = context.from.resource.id;
  const pod = kind === 'Pod' ? name : `${name}-${madeUp}`;
  return [generated(row, place, context, claimId(context.home, `${pod}-${volume}`))];
};

function claimId(namespace: string, name: string): ResourceId {
  return { group: '', version: 'v1', kind: 'PersistentVolumeClaim', namespace, name };
}
