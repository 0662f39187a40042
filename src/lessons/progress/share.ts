import { attemptFrom, type Attempt } from './attempt.ts';
import { recordFrom, type ReadRecord } from './read-record.ts';
import type { ProgressRecord } from './record.ts';

/** Everything that a learner takes to another machine: the record, and the attempts by `lesson/exercise`. */
export type Shared = { readonly progress: ProgressRecord; readonly attempts: { readonly [exercise: string]: Attempt } };

export type ReadShared =
  | (ReadRecord & { readonly is: 'read'; readonly attempts: Shared['attempts'] })
  | { readonly is: 'newer' | 'foreign' | 'unreadable' };

/** What a file says about itself, so that no other JSON is taken for one. */
const format = 'drydock-progress';

/** The text of a file. */
export function toFile({ progress, attempts }: Shared): string {
  return `${JSON.stringify({ format, ...progress, attempts }, null, 2)}\n`;
}

/** Reads the text of a file, whoever wrote it. Never throws. */
export function fromFile(text: string): ReadShared {
  if (text.length > longestFile) return { is: 'unreadable' };
  try {
    return sharedFrom(JSON.parse(text));
  } catch {
    return { is: 'unreadable' };
  }
}

/** A link leaves the attempts out: it must fit into a message. */
export async function toLink(progress: ProgressRecord): Promise<string> {
  const packed = new Blob([JSON.stringify({ format, ...progress })])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** Reads what `toLink` wrote. Never rejects, and unpacks no more than a record can be. */
export async function fromLink(text: string): Promise<ReadShared> {
  if (text.length > longestLink) return { is: 'unreadable' };
  try {
    const bytes = fromBase64Url(text);
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let unpacked = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      unpacked += decoder.decode(value, { stream: true });
      if (unpacked.length > longestFile) {
        await reader.cancel();
        return { is: 'unreadable' };
      }
    }
    return sharedFrom(JSON.parse(unpacked + decoder.decode()));
  } catch {
    return { is: 'unreadable' };
  }
}

const longestFile = 20_000_000;
const longestLink = 60_000;
const mostAttempts = 500;

function sharedFrom(value: unknown): ReadShared {
  if (typeof value !== 'object' || value === null || (value as { format?: unknown }).format !== format)
    return { is: 'foreign' };
  const read = recordFrom(value);
  if (read.is !== 'read') return read;
  const kept = (value as { attempts?: unknown }).attempts;
  const all = typeof kept === 'object' && kept !== null ? Object.entries(kept).slice(0, mostAttempts) : [];
  const attempts = all.flatMap(([id, each]: [string, unknown]) => {
    const attempt = /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id) ? attemptFrom(each) : undefined;
    return attempt ? [[id, attempt] as const] : [];
  });
  return { ...read, damaged: read.damaged + all.length - attempts.length, attempts: Object.fromEntries(attempts) };
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (each) => each.charCodeAt(0));
}
