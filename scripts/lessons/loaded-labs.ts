import type { Lab } from '../../src/labs/lab.ts';
import { labNames, labs, type LabName } from '../../src/labs/labs.ts';
import { labSchemas, type LabSchemas } from '../../src/labs/schemas.ts';

/** A lab with the schemas of what is written of it. */
export type LoadedLab = Lab & LabSchemas;

/** All labs, loaded: content is read in one go, and its labs are asked while it is read. */
export const loadedLabs = Object.fromEntries(
  await Promise.all(
    labNames.map(async (name) => [name, { ...(await labs[name]()), ...(await labSchemas[name]()) }] as const),
  ),
) as unknown as { readonly [L in LabName]: LoadedLab };
