import { createHash } from 'node:crypto';

/** A tenth of every recording: figures of it are shown, never examples. The first byte of the id's SHA-256 is below 26 of 256. */
export function isHidden(id: string): boolean {
  return createHash('sha256').update(id).digest()[0]! < 26;
}
