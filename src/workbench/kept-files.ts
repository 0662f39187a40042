import type { SourceFile } from '../engine/analysis.ts';

/** What the browser keeps of a workbench: its files, as text. */
export function packFiles(files: readonly SourceFile[]): string {
  return JSON.stringify({ files });
}

/** The files of a kept text; `undefined` where it is none of ours, so that a broken one cannot break the page. */
export function unpackFiles(text: string | undefined): SourceFile[] | undefined {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('files' in kept) || !Array.isArray(kept.files)) return undefined;
    const files: unknown[] = kept.files;
    return files.length > 0 && files.every(isFile)
      ? files.map(({ name, text: own }) => ({ name, text: own }))
      : undefined;
  } catch {
    return undefined;
  }
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
