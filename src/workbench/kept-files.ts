import type { SourceFile } from '../engine/analysis.ts';

/** Files that nobody has changed are kept by their name: they come back in the page's language, and up to date. */
export type Untouched = {
  /** The name of files that are as they were made; `undefined` for all others. */
  nameOf(files: readonly SourceFile[]): string | undefined;
  filesOf(name: string): readonly SourceFile[] | undefined;
};

/**
 * What the browser keeps of a workbench: its files, as text.
 * @param beside what is kept with them, as plain data
 */
export function packFiles(files: readonly SourceFile[], untouched?: Untouched, beside: object = {}): string {
  const name = untouched?.nameOf(files);
  return JSON.stringify({ ...(name === undefined ? { files } : { untouched: name }), ...beside });
}

/** What was kept with the files, to be looked at before it is used; `undefined` where nothing was. */
export function unpackBeside(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The files of a kept text; `undefined` where it is none of ours, so that a broken one cannot break the page. */
export function unpackFiles(text: string | undefined, untouched?: Untouched): readonly SourceFile[] | undefined {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return undefined;
    if ('untouched' in kept && typeof kept.untouched === 'string') return untouched?.filesOf(kept.untouched);
    if (!('files' in kept) || !Array.isArray(kept.files)) return undefined;
    const files: unknown[] = kept.files;
    return files.length > 0 && files.every(isFile)
      ? files.map(({ name, text: own }) => ({ name, text: own }))
      : undefined;
  } catch {
    return undefined;
  }
}

/** Files that were kept beside others; `undefined` for what is none of ours. */
export function readFiles(kept: unknown): readonly SourceFile[] | undefined {
  if (!Array.isArray(kept)) return undefined;
  const files: unknown[] = kept;
  return files.every(isFile) ? files.map(({ name, text }) => ({ name, text })) : undefined;
}

function isFile(file: unknown): file is SourceFile {
  return (
    typeof file === 'object' &&
    file !== null &&
    'name' in file &&
    typeof file.name === 'string' &&
    'text' in file &&
    typeof file.text === 'string'
  );
}
