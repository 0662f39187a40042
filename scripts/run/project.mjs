// @ts-check
import { fileURLToPath } from 'node:url';

/** The folder of the project, whichever folder a script is started from. */
export const project = fileURLToPath(new URL('../../', import.meta.url));
