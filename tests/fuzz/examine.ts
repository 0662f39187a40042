import { isDeepStrictEqual } from 'node:util';
import { analyze, createWorkspace, type Analysis, type SourceFile } from '../../src/engine/index.ts';
import { verdictsOf } from '../../src/engine/verdict.ts';
import type { Input } from './generate.ts';
import { misplaced } from './misplaced.ts';

/** Asks for one answer, as whoever measures it wants. */
export type Asked = <T>(answer: () => T) => T;

/**
 * Takes an input through the engine's doors.
 * @param asked is handed every call of a door
 * @returns what is wrong with the answers; nothing where all is well. What a door throws comes through.
 */
export function examine({ kubernetes, versions }: Input, asked: Asked = (answer) => answer()): string | undefined {
  const workspace = createWorkspace();
  let last: Analysis | undefined;
  for (const texts of versions) {
    const files = filesOf(texts);
    last = asked(() => workspace.analyze(files, { kubernetes }));
    const wrong = misplaced(last, files);
    if (wrong !== undefined) return wrong;
  }
  const texts = versions.at(-1)!;
  // A workspace that saw edits must say what one says that sees the last text first.
  const atOnce = asked(() => analyze(filesOf(texts), { kubernetes }));
  if (!isDeepStrictEqual(atOnce, last)) {
    return versions.length > 1 ? 'after edits the answer is another than at once' : 'asked twice, two answers';
  }
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(last)), last)) return 'the analysis is not plain data';
  for (const text of texts) {
    const verdicts = asked(() => verdictsOf(text, kubernetes));
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(verdicts)), verdicts)) return 'the verdict is not plain data';
  }
  return 'polluted' in {} ? 'the prototype of all objects has changed' : undefined;
}

const filesOf = (texts: readonly string[]): SourceFile[] =>
  texts.map((text, index) => ({ name: `${index}.yaml`, text }));
