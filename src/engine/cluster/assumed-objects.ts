import { nearest } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import type { ResourceId } from '../finding.ts';
import { schemaOf } from '../schema/lookup.ts';
import type { KindRow } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';

/** Why a line of the list says nothing. Each has its sentence in `content/ui`. */
export type AssumedFault = {
  /** Counts from 1. */
  readonly line: number;
  readonly at: Span;
  readonly fault: 'form' | 'kind' | 'name' | 'too-many';
  /** The part that is not understood. */
  readonly written: string;
  /** What was perhaps meant, or empty. */
  readonly near: string;
};

export type AssumedObjects = {
  readonly objects: readonly Omit<ResourceId, 'version'>[];
  readonly faults: readonly AssumedFault[];
};

/** More lines than this are not read. */
export const mostAssumed = 1000;

/** As kubectl takes it: `secret/db-password`, `deployment.apps/web -n shop`, `sc/fast`. */
const form = /^([^\s/]+)\/([^\s/]+)(?:\s+(?:-n\s*|--namespace(?:\s+|=))([^\s]+))?$/;
/** What may be a part of a path in the server's addresses. Source: `IsValidPathSegmentName` in apimachinery. */
const wrongInName = /[%/]|^\.\.?$/;
const wordLength = 253;

/**
 * Reads the reader's list of objects that the cluster has: one to a line, as `kubectl get` takes them, with the kind, its
 * plural or its short name. Empty lines and what follows `#` say nothing. Never throws.
 */
export function readAssumedObjects(text: string, kubernetes: KubernetesVersion): AssumedObjects {
  const objects: Omit<ResourceId, 'version'>[] = [];
  const faults: AssumedFault[] = [];
  let start = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const written = raw.replace(/#[^]*/, '').trim();
    const from = start + raw.indexOf(written);
    start += raw.length + 1;
    if (written === '') continue;
    const told = (fault: AssumedFault['fault'], part: string, near = ''): void => {
      const offset = from + Math.max(0, written.indexOf(part));
      const at = { start: offset, end: offset + part.length };
      faults.push({ line: index + 1, at, fault, written: part.slice(0, wordLength), near });
    };
    if (objects.length + faults.length >= mostAssumed) {
      told('too-many', written);
      break;
    }
    const [, kind = '', name = '', namespace = 'default'] = form.exec(written) ?? [];
    if (kind === '') {
      told('form', written);
      continue;
    }
    const row = kindNamed(kind, kubernetes);
    if (!row) told('kind', kind, nearKind(kind, kubernetes));
    else if (isWrong(name)) told('name', name);
    else if (isWrong(namespace)) told('name', namespace);
    else objects.push({ group: row.group, kind: row.kind, namespace: row.namespaced ? namespace : '', name });
  }
  return { objects, faults };
}

const isWrong = (name: string): boolean => wrongInName.test(name) || name.length > wordLength;

/** The words by which kubectl knows a kind. It takes them in any case, and with version and group behind. */
const wordsOf = ({ kind, plural, shortNames }: KindRow): readonly string[] => [
  kind.toLowerCase(),
  plural,
  ...shortNames,
];

/** Of kinds with the same word that of the core group is meant, as kubectl finds it first. */
function kindNamed(written: string, kubernetes: KubernetesVersion): KindRow | undefined {
  const [word = '', ...behind] = written.toLowerCase().split('.');
  const groups = [behind.join('.'), behind.slice(1).join('.')];
  const rows = schemaOf(kubernetes).kinds.filter((row) => wordsOf(row).includes(word));
  if (behind.length > 0) return rows.find(({ group }) => group !== '' && groups.includes(group));
  return rows.find(({ group }) => group === '') ?? rows[0];
}

function nearKind(written: string, kubernetes: KubernetesVersion): string {
  if (written.length > wordLength) return '';
  const words = schemaOf(kubernetes).kinds.map(({ kind }) => kind.toLowerCase());
  return nearest(written.toLowerCase(), words) ?? '';
}
