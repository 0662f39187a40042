import { checkValue } from '../schema/check-value.ts';
import { checkScalar } from '../schema/check-scalar.ts';
import type { Fault } from '../schema/fault.ts';
import { isUnknownField } from '../schema/codes.ts';
import { schemaFinding, type SchemaFinding } from '../schema/finding.ts';
import { schemaOf } from '../schema/lookup.ts';
import { printPath, type Step } from '../schema/path.ts';
import { orderFaults } from '../schema/told.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { Finding } from '../finding.ts';
import { get, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import type { CustomKind } from './custom-kind.ts';
import { anything, schemaAt, type Schema } from './schema.ts';
import { sortedJson } from './sorted-json.ts';
import { unknownFields } from './unknown-fields.ts';

/**
 * The stage `decode`: kubectl reads the metadata, then the server drops what the definition does not know. Values are not
 * looked at yet, but for those of objects within the object.
 * Source: `unstructuredSchemaCoercer.apply` in pkg/apiserver/customresource_handler.go of apiextensions-apiserver.
 */
export function decodeCustom(
  root: MapValue,
  { schema: known, row }: CustomKind,
  kubernetes: KubernetesVersion,
): readonly Finding[] {
  // Of a kind in lower case the server knows no schema yet: it refuses the kind later.
  const schema = stringOf(get(root, 'kind')) === row.kind ? known : anything;
  const metadata = metadataFaults(get(root, 'metadata'), ['metadata'], kubernetes);
  const isUnreadable = metadata.some(({ weight }) => weight !== 'strict');
  const own = findingsOf(metadata, true);
  const inner = embeddedFaults(root, schema, kubernetes);
  const stops = inner.find(({ finding }) => !isUnknownField(finding.code));
  const told = (findings: readonly Finding[], isTold: boolean): Finding[] =>
    isTold ? [...findings] : findings.map((finding) => ({ ...finding, reported: false }));
  return [
    ...own,
    ...told(stops ? [stops.finding] : [], !isUnreadable),
    ...told(unknownFields(root, schema, row.kind), !isUnreadable && !stops),
    ...told(
      inner.filter((each) => each !== stops).map(({ finding }) => finding),
      !isUnreadable && !stops,
    ),
  ];
}

function metadataFaults(metadata: Value | undefined, start: readonly Step[], kubernetes: KubernetesVersion): Fault[] {
  const type = schemaOf(kubernetes).typeOf('meta/v1.ObjectMeta');
  return metadata && type ? checkValue({ is: 'struct', type }, metadata, start) : [];
}

function findingsOf(faults: readonly Fault[], isTold: boolean): SchemaFinding[] {
  return orderFaults(faults).map(({ fault: { code, args, at, steps, fixes }, told }) =>
    schemaFinding(code, args, { stage: 'decode', at, path: printPath(steps), reported: told && isTold, fixes }),
  );
}

type Inner = { readonly finding: Finding };

/**
 * Objects within the object are read as such: apiVersion and kind are texts, metadata are those of all objects.
 * Source: `coerce` in pkg/apiserver/schema/objectmeta/coerce.go.
 */
function embeddedFaults(root: MapValue, schema: Schema | undefined, kubernetes: KubernetesVersion): Inner[] {
  const found: Inner[] = [];
  const steps: Step[] = [];
  const walk = (value: Value, at: Schema | undefined): void => {
    if (!at) return;
    if (value.kind === 'map') {
      if (at.isEmbedded) found.push(...faultsWithin(withoutLostNulls(value, at), steps, kubernetes));
      for (const { key, value: inner } of value.entries.values()) {
        within(at.properties.has(key) ? key : { key }, inner, schemaAt(at, key));
      }
    }
    if (value.kind === 'list') for (const [index, item] of value.items.entries()) within(index, item, at.items);
  };
  const within = (step: Step, value: Value, at: Schema | undefined): void => {
    steps.push(step);
    walk(value, at);
    steps.pop();
  };
  walk(root, schema);
  const unknown = found.filter(({ finding }) => isUnknownField(finding.code));
  return [...found.filter((each) => !unknown.includes(each)), ...unknown];
}

/** A null that the definition does not allow is gone by now. */
function withoutLostNulls(value: MapValue, { properties }: Schema): MapValue {
  const isLost = (key: string, part: Value): boolean => {
    const own = properties.get(key);
    return part.kind === 'null' && own !== undefined && !own.nullable && !own.preset;
  };
  return { ...value, entries: new Map([...value.entries].filter(([key, entry]) => !isLost(key, entry.value))) };
}

function faultsWithin(value: MapValue, steps: readonly Step[], kubernetes: KubernetesVersion): Inner[] {
  const texts = ['apiVersion', 'kind'].flatMap((name): Inner[] => {
    const part = value.entries.get(name)?.value;
    if (!part || part.kind === 'string') return [];
    const path = printPath([...steps, name]);
    const misfit = checkScalar('string', part);
    const args = misfit?.code === 'wrong-type' ? misfit.args : emptyText;
    const finding = schemaFinding(
      'wrong-type',
      { ...args, field: name },
      {
        stage: 'decode',
        at: part.at,
        path,
        ...(misfit && { fixes: misfit.fixes }),
      },
    );
    const cause = { type: 'FieldValueInvalid', value: sortedJson(part), says: ['be-a-string'] } as const;
    return [{ finding: { ...finding, cause } }];
  });
  const written = value.entries.get('metadata')?.value;
  const metadata = findingsOf(metadataFaults(written, [...steps, 'metadata'], kubernetes), true);
  return [...texts, ...metadata.map((finding) => ({ finding: written ? asRead(finding, written) : finding }))];
}

/** What the server says of metadata that it cannot read: it prints them whole. The words come from the decoder. */
function asRead(finding: SchemaFinding, metadata: Value): Finding {
  if (isUnknownField(finding.code)) return finding;
  return { ...finding, cause: { type: 'FieldValueInvalid', value: sortedJson(metadata) } };
}

const emptyText = { expected: 'string', found: 'null', value: '' } as const;
