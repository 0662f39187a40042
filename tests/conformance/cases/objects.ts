import type { Case } from './decode.ts';
import { core } from './objects/core.ts';
import { networking } from './objects/networking.ts';
import { rbac } from './objects/rbac.ts';
import { storage } from './objects/storage.ts';
import { volumes } from './objects/volumes.ts';

/** What stands beside apiVersion, kind and metadata; `metadata` replaces the plain one. */
export type Body = Readonly<Record<string, unknown>>;

/** Objects of one kind, each aimed at a site of the server's validation that altering one field does not reach. */
export type Aimed = { readonly apiVersion: string; readonly kind: string; readonly bodies: readonly Body[] };

/** All objects, each once and a case of its own: "kind: body". */
export function cases(): Case[] {
  const manifests = new Map<string, string>();
  for (const { apiVersion, kind, bodies } of [...core, ...networking, ...rbac, ...storage, ...volumes]) {
    for (const body of bodies) {
      const manifest = { apiVersion, kind, metadata: { name: 'x' }, ...body };
      manifests.set(`${kind}: ${JSON.stringify(body)}`, JSON.stringify(manifest));
    }
  }
  return [...manifests].map(([id, yaml]) => ({ id, yaml }));
}
