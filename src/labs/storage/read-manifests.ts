import { analyze, newestVersion, type Json, type SourceFile } from '../../engine/index.ts';
import { shift } from '../../text/span.ts';
import type { LabFault } from '../lab.ts';
import type { StorageState } from './shapes.ts';

export const kinds = ['StorageClass', 'PersistentVolume', 'PersistentVolumeClaim', 'Pod'] as const;
export type Kind = (typeof kinds)[number];

/** An object of the files. Of one that the server refuses, `refusedAt` is the field that it names first. */
export type Written = {
  readonly kind: Kind;
  readonly name: string;
  readonly file: string;
  readonly object: Json;
  readonly refusedAt?: string;
};

export type Manifests = {
  readonly written: readonly Written[];
  readonly shown: StorageState['objects'];
  readonly faults: readonly LabFault[];
};

/** More are not read: each is judged, and drawn. */
const mostObjects = 30;
const mostText = 60_000;

/** Reads and judges the manifests of the lab. What the lab does not know becomes a fault. */
export function readManifests(files: readonly SourceFile[]): Manifests {
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  if (size > mostText) {
    const fault = { code: 'too-much-text', args: { most: mostText }, file: files[0]?.name ?? '' };
    return { written: [], shown: [], faults: [fault] };
  }
  const written: Written[] = [];
  const shown: StorageState['objects'][number][] = [];
  const faults: LabFault[] = [];
  for (const { name: file, documents } of analyze(files, { kubernetes: newestVersion }).files) {
    for (const { at, resources, findings, outcome } of documents) {
      const wrong = findings.find(({ severity, reported }) => severity === 'error' && reported);
      if (resources.length === 0 && outcome !== 'accepted' && wrong) {
        faults.push({ code: 'unreadable', file, span: shift(wrong.at, at.start) });
      }
      for (const { id, nameAt, object, outcome: verdict } of resources) {
        const span = shift(nameAt, at.start);
        const known = kinds.find((kind) => kind === id.kind);
        const named = `${id.kind}/${id.name}`;
        if (!known) faults.push({ code: 'kind-not-played', args: { kind: id.kind }, file, span });
        else if (id.namespace !== '' && id.namespace !== 'default') {
          faults.push({ code: 'namespace-not-played', args: { namespace: id.namespace }, file, span });
        } else if (written.length >= mostObjects) {
          faults.push({ code: 'too-many-objects', args: { most: mostObjects }, file, span });
        } else if (written.some(({ kind, name }) => kind === known && name === id.name)) {
          faults.push({ code: 'written-twice', args: { object: named }, file, span });
        } else {
          const refused = verdict !== 'accepted';
          const path = wrong?.path ?? '';
          if (refused) {
            const args = { object: named, path: path === '' ? named : path };
            faults.push({ code: 'refused', args, file, span: wrong ? shift(wrong.at, at.start) : span });
          }
          written.push({ kind: known, name: id.name, file, object, ...(refused && { refusedAt: path || named }) });
          shown.push({ object: named, file, accepted: !refused, at: span });
        }
      }
    }
  }
  return { written, shown, faults };
}
