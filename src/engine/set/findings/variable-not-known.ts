import type { Span } from '../../../text/span.ts';
import { variableReferences, type VariableReference } from '../../model/expand-variables.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import type { SetArgs } from '../codes.ts';
import { setFinding, type SetCheck, type SetFacts, type SetFinding } from '../finding.ts';
import { counts, find, homeOf, type Member, type Members } from '../members.ts';
import { join } from '../walk.ts';

type Args = SetArgs['variable-not-known'];

/**
 * `$(NAME)` where nobody gives the variable: the node leaves the text as it is. In `env` only what stands above counts.
 * Variables for Services are left out, since each Service of the namespace brings some.
 * Source: "Define Dependent Environment Variables" in kubernetes.io/docs/tasks/inject-data-application;
 * `makeEnvironmentVariables` in pkg/kubelet/kubelet_pods.go.
 */
export const variableNotKnown: SetCheck = (facts) =>
  facts.members.all.flatMap((member) => {
    if (!member.pods || !counts(facts.members, member)) return [];
    const { spec, path } = member.pods;
    return (['initContainers', 'containers'] as const).flatMap((list) =>
      itemsOf(get(spec, list)).flatMap((container, index) =>
        inContainer(container, `${join(path, 'spec')}.${list}[${index}]`, member, facts),
      ),
    );
  });

type Use = {
  readonly value: Value;
  readonly path: string;
  readonly place: Args['place'];
  /** How many variables of `env` stand above; all where the text is read after them. */
  readonly above: number;
};

function inContainer(container: Value, path: string, member: Member, facts: SetFacts): readonly SetFinding[] {
  const uses = usesIn(container, path);
  if (uses.length === 0) return [];
  const fromSources = namesFromSources(container, homeOf(member), facts.members);
  if (!fromSources) return [];
  const places = new Map<string, number>();
  const names = itemsOf(get(container, 'env')).map((each) => stringOf(get(each, 'name')) ?? '');
  for (const [index, name] of names.entries()) if (!places.has(name)) places.set(name, index);
  const known = [...fromSources, ...places.keys()];

  return uses.flatMap((use) =>
    variableReferences(stringOf(use.value)!).flatMap((reference) => {
      const { name } = reference;
      const place = places.get(name);
      const isKnown = fromSources.has(name) || (place !== undefined && place < use.above);
      if (isKnown || !isMeant(name, use.place) || isOfService(name, member, facts.members)) return [];
      const fault = place === undefined ? 'nowhere' : place === use.above ? 'itself' : 'later';
      const guess = fault === 'nowhere' ? facts.effort.suggest(name, known) : undefined;
      const near = guess !== undefined && (places.get(guess) ?? -1) < use.above ? guess : '';
      const at = spanWithin(use.value, reference);
      return setFinding(member, {
        code: 'variable-not-known',
        args: { name, fault, place: use.place, near },
        severity: use.place === 'sub-path' ? 'error' : 'warning',
        certainty: use.place === 'sub-path' ? 'cannot-work' : 'probably-not-meant',
        at: at ?? use.value.at,
        path: use.path,
        fixes: near !== '' && at ? [{ id: 'replace-with', text: `$(${near})` }] : [],
      });
    }),
  );
}

/** The texts of a container in which the node replaces references. */
function usesIn(container: Value, path: string): readonly Use[] {
  const env = itemsOf(get(container, 'env')).map((each, index) => ({
    value: get(each, 'value'),
    path: `${path}.env[${index}].value`,
    place: 'env' as const,
    above: index,
  }));
  const words = (['command', 'args'] as const).flatMap((field) =>
    itemsOf(get(container, field)).map((value, index) => ({
      value,
      path: `${path}.${field}[${index}]`,
      place: 'command' as const,
      above: Infinity,
    })),
  );
  const mounts = itemsOf(get(container, 'volumeMounts')).map((mount, index) => ({
    value: get(mount, 'subPathExpr'),
    path: `${path}.volumeMounts[${index}].subPathExpr`,
    place: 'sub-path' as const,
    above: Infinity,
  }));
  return [...env, ...words, ...mounts].flatMap((use): Use | [] =>
    use.value && stringOf(use.value)?.includes('$(') ? { ...use, value: use.value } : [],
  );
}

/** The variables of `envFrom`; undefined where a source is not in the input, for it may bring any. */
function namesFromSources(container: Value, namespace: string, members: Members): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const source of itemsOf(get(container, 'envFrom'))) {
    const prefix = stringOf(get(source, 'prefix')) ?? '';
    for (const [field, kind] of [
      ['configMapRef', 'ConfigMap'],
      ['secretRef', 'Secret'],
    ] as const) {
      const name = stringOf(get(get(source, field), 'name'));
      if (name === undefined) continue;
      const object = find(members, { group: '', kind, namespace, name });
      if (!object) return undefined;
      for (const map of ['data', 'stringData'].map((each) => get(object.resource.root, each))) {
        if (map?.kind === 'map') for (const key of map.entries.keys()) names.add(prefix + key);
      }
    }
  }
  return names;
}

/** A command may be for a shell, where `$(date)` means something else: there only what looks like a variable counts. */
function isMeant(name: string, place: Args['place']): boolean {
  return (place === 'command' ? /^[A-Z_][A-Z0-9_]*$/ : /^[A-Za-z_][\w.-]*$/).test(name);
}

/** Whether a Service may give it, as `DB_SERVICE_HOST` or `DB_PORT_5432_TCP`; `DB_PORT` only a Service `db` of the input. */
function isOfService(name: string, { resource }: Member, members: Members): boolean {
  if (/_SERVICE_(HOST|PORT(_\w+)?)$|_PORT_\d+_(TCP|UDP|SCTP)(_\w+)?$/.test(name)) return true;
  const service = /^(.+)_PORT$/.exec(name)?.[1]?.toLowerCase().replaceAll('_', '-');
  const namespace = resource.id.namespace || 'default';
  return service !== undefined && find(members, { group: '', kind: 'Service', namespace, name: service }) !== undefined;
}

/** The place of a part of a text, where the text stands in the document as it is. */
function spanWithin(value: Value, { start, end }: VariableReference): Span | undefined {
  if (value.kind !== 'string') return undefined;
  const quotes = value.plain ? 0 : 1;
  const isSame = value.at.end - value.at.start === value.value.length + 2 * quotes;
  return isSame ? { start: value.at.start + quotes + start, end: value.at.start + quotes + end } : undefined;
}
