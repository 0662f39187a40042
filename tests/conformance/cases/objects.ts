import { createHash } from 'node:crypto';
import type { Case } from './decode.ts';
import { core } from './objects/core.ts';
import { definitionDefaults } from './objects/definition-defaults.ts';
import { definitions } from './objects/definitions.ts';
import { objectMetadata } from './objects/metadata.ts';
import { networking } from './objects/networking.ts';
import { pods } from './objects/pods.ts';
import { rbac } from './objects/rbac.ts';
import { servicing } from './objects/services.ts';
import { storage } from './objects/storage.ts';
import { volumes } from './objects/volumes.ts';
import { webhooks } from './objects/webhooks.ts';
import { workloads } from './objects/workloads.ts';

/** What stands beside apiVersion, kind and metadata; `metadata` replaces the plain one. */
export type Body = Readonly<Record<string, unknown>>;

/** Objects of one kind, each aimed at a site of the server's validation that altering one field does not reach. */
export type Aimed = { readonly apiVersion: string; readonly kind: string; readonly bodies: readonly Body[] };

const all = [
  ...[core, networking, rbac, storage, volumes],
  ...[objectMetadata, pods, workloads, servicing, definitions, definitionDefaults, webhooks],
].flat();

/** All objects, each once and a case of its own: "kind: body". */
export function cases(): Case[] {
  const manifests = new Map<string, string>();
  for (const { apiVersion, kind, bodies } of all) {
    for (const body of bodies) {
      const manifest = { apiVersion, kind, metadata: { name: 'x' }, ...body };
      manifests.set(`${kind}: ${short(JSON.stringify(body))}`, JSON.stringify(manifest));
    }
  }
  return [...manifests].map(([id, yaml]) => ({ id, yaml }));
}

/** A long body names itself by its beginning and its sum. */
function short(text: string): string {
  if (text.length <= 300) return text;
  return `${text.slice(0, 200)}… ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
