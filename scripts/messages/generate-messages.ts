import type { Problem } from '../content/problem.ts';
import { root } from '../content/read-document.ts';
import type { GeneratedFile } from '../generated-files.ts';
import { readEngineArgs } from './engine-args.ts';
import { readFindings } from './read-findings.ts';
import { readUi } from './read-ui.ts';
import { writeFindings } from './write-findings.ts';
import { writeUi } from './write-ui.ts';

/** Compiles `content/ui` and `content/findings`. What is at fault is left out and reported. */
export function generateMessages(base: string = root): { files: GeneratedFile[]; problems: Problem[] } {
  const ui = readUi(base);
  const engine = readEngineArgs(base);
  const { findings, problems } = readFindings(engine.args, base);
  return {
    files: [...writeUi(ui), ...writeFindings(findings)],
    problems: [...ui.problems, ...engine.problems, ...problems],
  };
}
