import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** What the measurements make and read: schemas, manifests, programs. Nothing of it is checked in. */
export const made = fileURLToPath(new URL('../.drydock/bench/', import.meta.url));

/** The folder with the peers' own lock file. */
export const bench = fileURLToPath(new URL('./', import.meta.url));
