import type { KubernetesVersion } from '../../schema/versions.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { PodSecurityDemand } from '../codes.ts';
import { get, stringOf, type Value } from '../../yaml/value.ts';
import { fieldPlace, type Place } from '../place.ts';
import type { ContainerView, PodView } from './pod-view.ts';

/** One place that does not keep what a check demands. */
export type Breach = {
  readonly demand: PodSecurityDemand;
  /** What stands there; empty where nothing does. */
  readonly value: string;
  readonly place: Place;
  /** What would be right there, where that is certain. */
  readonly fix?: string;
};

/** What a check says of a Pod, in the server's words and place by place. */
export type Violation = { readonly says: ServerSaying; readonly breaches: readonly Breach[] };

/** By what a Pod is checked: the minor version of the policy, and the server that checks. */
export type Against = { readonly minor: number; readonly kubernetes: KubernetesVersion };

export type Check = (pod: PodView, against: Against) => Violation | undefined;

/** Names as the server lists them. */
export const joinQuote = (names: readonly string[]): string => `"${names.join('", "')}"`;

/** Each once, in the order of the alphabet. */
export const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Containers by their names. */
export const containersSaid = (containers: readonly ContainerView[]): ServerSaying =>
  namesSaid(containers.map(({ name }) => name));

export const namesSaid = (names: readonly string[]): ServerSaying => [
  names.length === 1 ? 'one-container' : 'some-containers',
  joinQuote(names),
];

/** Several parts of a sentence as one. */
export function joined(
  by: 'joined-by-and' | 'joined-by-semicolon' | 'and-also',
  [first, ...others]: readonly [ServerSaying, ...ServerSaying[]],
): ServerSaying {
  return others.length === 0 ? first : [by, first, ...others];
}

/** Who set something: the Pod, some of its containers, or both. Undefined where nobody did. */
export function settersSaid({ self, containers }: PodView, bad: readonly ContainerView[]): ServerSaying | undefined {
  const setters = new Set(bad);
  const named = containers.filter((each) => setters.has(each));
  const who: ServerSaying[] = [
    ...(setters.has(self) ? [['the-pod'] as const] : []),
    ...(named.length > 0 ? [containersSaid(named)] : []),
  ];
  const [first, ...others] = who;
  return first && joined('joined-by-and', [first, ...others]);
}

/** What is wrong with a field of each of them. */
export function breachesAt(
  bad: readonly ContainerView[],
  steps: readonly string[],
  breach: Omit<Breach, 'place' | 'value'>,
): Breach[] {
  return bad.map(({ value: holder, place }) => {
    const field = steps.reduce<Value | undefined>(get, holder);
    const { fix, ...rest } = breach;
    const mended = { ...rest, value: written(field), place: fieldPlace(holder, place, steps) };
    // Only what is written can be replaced.
    return fix !== undefined && field && !field.from ? { ...mended, fix } : mended;
  });
}

const written = (value: Value | undefined): string =>
  value && value.kind !== 'map' && value.kind !== 'list' ? (stringOf(value) ?? value.raw) : '';
