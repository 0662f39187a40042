import type { Writer } from '../../engine/what-is-stored.ts';

/** Who adds to an object, in the order of the legend. */
export const writers = ['default', 'admission', 'server'] as const satisfies readonly Writer[];

/** The sign before a line that the manifest does not have; colour only repeats it. */
export const marks: Readonly<Record<Writer, string>> = { manifest: '', default: '+', admission: '»', server: '*' };
