import { get, type MapValue, type Value } from '../yaml/value.ts';
import { wrongType } from './check-scalar.ts';
import { checkValue } from './check-value.ts';
import type { Fault } from './fault.ts';
import { schemaFinding, type SchemaFinding } from './finding.ts';
import { identify, type Identified, type Identity } from './identify.ts';
import { schemaOf, type Schema } from './lookup.ts';
import { printPath } from './path.ts';
import { fieldElsewhere } from './other-version.ts';
import { orderFaults } from './told.ts';
import type { KindRow } from './types.ts';
import type { KubernetesVersion } from './versions.ts';

/** What the stages `kind` and `decode` make of one object. */
export type Decoded = {
  /** Absent where apiVersion or kind cannot be read. */
  readonly identity?: Identity;
  /** The kind that was probably meant, where this version does not serve the one that stands there. */
  readonly meant?: KindRow;
  /** In the order in which kubectl and the server meet them. */
  readonly findings: readonly SchemaFinding[];
  /** The stage at which kubectl or the server refuses; absent where the object goes on. */
  readonly stoppedAt?: 'kind' | 'decode';
  /** Absent where the later stages decide. */
  readonly outcome?: 'refused' | { readonly unknown: 'crd-missing' };
};

/**
 * Finds out what an object is and whether its fields are known and hold what they may hold.
 * An object of an unknown kind is decoded as the kind that was probably meant; those findings are not `reported`.
 * Of a custom resource only the metadata is known.
 * @param root one object as kubectl read it, after lists are expanded
 */
export function decode(root: Value, kubernetes: KubernetesVersion): Decoded {
  if (root.kind !== 'map') return { findings: [itemIsNoObject(root)], stoppedAt: 'kind', outcome: 'refused' };
  const schema = schemaOf(kubernetes);
  const identified = identify(root, schema);
  const isRefused = identified.answer === 'refused';
  const decoded = orderFaults(faultsOf(root, identified, schema)).map(({ fault, told }) =>
    toFinding(fault, told && !isRefused, kubernetes),
  );
  const named = decoded.length > 0 ? identified.findings.map(withoutFix) : identified.findings;
  const stoppedAt = isRefused ? 'kind' : decoded.length > 0 ? 'decode' : undefined;
  const outcome = stoppedAt
    ? 'refused'
    : identified.answer === 'crd-missing'
      ? ({ unknown: 'crd-missing' } as const)
      : undefined;
  return {
    findings: [...named, ...decoded],
    ...(identified.identity && { identity: identified.identity }),
    ...(identified.meant && { meant: identified.meant }),
    ...(stoppedAt && { stoppedAt }),
    ...(outcome && { outcome }),
  };
}

/** A document that is no map does not come so far: this is an item of a list. */
function itemIsNoObject(item: Value): SchemaFinding {
  const { args } = wrongType('object', item, 'kept');
  return schemaFinding('wrong-type', { ...args, field: 'items' }, { stage: 'kind', at: item.at, path: 'items' });
}

function faultsOf(root: MapValue, { identity, meant, answer }: Identified, schema: Schema): Fault[] {
  const row = identity?.row ?? meant;
  const type = row && schema.typeOf(row.type);
  if (type) return checkValue({ is: 'struct', type }, root, []);
  const metadata = get(root, 'metadata');
  const metadataType = schema.typeOf('meta/v1.ObjectMeta');
  if (answer !== 'crd-missing' || !metadata || !metadataType) return [];
  return checkValue({ is: 'struct', type: metadataType }, metadata, ['metadata']);
}

/** Where fields have changed too, another apiVersion alone mends nothing. */
function withoutFix(finding: SchemaFinding): SchemaFinding {
  return finding.code === 'kind-of-other-version' ? { ...finding, fixes: [] } : finding;
}

function toFinding(fault: Fault, reported: boolean, kubernetes: KubernetesVersion): SchemaFinding {
  const { code, args, at, steps, fixes } = fault;
  const place = { stage: 'decode', at, path: printPath(steps), reported } as const;
  const elsewhere =
    fault.code === 'unknown-field' && fault.owner && fieldElsewhere(fault.owner, fault.args.field, kubernetes);
  if (!elsewhere) return schemaFinding(code, args, { ...place, fixes });
  const renaming = elsewhere.sameValue ? [{ id: 'replace-with', text: elsewhere.args.instead } as const] : [];
  return schemaFinding('field-of-other-version', elsewhere.args, { ...place, fixes: renaming });
}
