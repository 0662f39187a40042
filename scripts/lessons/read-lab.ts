import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../src/engine/index.ts';
import { labNames, type LabName } from '../../src/labs/labs.ts';
import type { PlacedLab } from '../../src/lessons/lesson.ts';
import { labSchema, namedLabSchema } from '../../src/lessons/schema/lab.ts';
import { entriesOf, readTree } from './folder.ts';
import { loadedLabs } from './loaded-labs.ts';
import { check, type Report } from './report.ts';
import { readDocument } from '../content/read-document.ts';

/** A lab of the prose. `after`: for the name of each state that a question asks of, the files as they are then. */
export type LabFolder = PlacedLab & { readonly after: { readonly [state: string]: readonly SourceFile[] } };

/** Reads `labs/` of a lesson: in each folder `lab.yaml`, `files/` and, where questions need them, `after/<state>/`. */
export function readLabs(path: string, base: string, report: Report): { readonly [name: string]: LabFolder } {
  return Object.fromEntries(
    entriesOf(join(path, 'labs'), 'folder').flatMap((name) => {
      const lab = readLab(join(path, 'labs', name), base, report);
      return lab ? [[name, lab]] : [];
    }),
  );
}

function readLab(path: string, base: string, report: Report): LabFolder | undefined {
  const { document, problems } = readDocument(join(path, 'lab.yaml'), base);
  for (const { file, line, text } of problems) report(file, line, text);
  const named = document && check(document, namedLabSchema(labNames), report);
  const use = named && check(named.document, labSchema(loadedLabs[named.value.lab as LabName]), report);
  if (!use) return undefined;
  const files = readTree(join(path, 'files'));
  const after = Object.fromEntries(
    entriesOf(join(path, 'after'), 'folder').map((state) => {
      const changed = readTree(join(path, 'after', state));
      for (const { name } of changed) {
        if (files.some((each) => each.name === name)) continue;
        report(
          use.document.file,
          1,
          `after/${state}/${name} is not among files/: a reader changes files and adds none.`,
        );
      }
      return [state, files.map((each) => changed.find(({ name }) => name === each.name) ?? each)];
    }),
  );
  if (existsSync(join(path, 'files')) && files.length === 0)
    report(use.document.file, 1, 'The folder "files" is empty: write the files that the lab begins with.');
  return { ...use.value, files, after };
}
