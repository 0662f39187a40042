import type { Analysis, SourceFile } from '../engine/analysis.ts';
import type { SessionOptions } from './protocol.ts';

/** Beyond this many UTF-16 units the page would stand still for too long; such input is not judged without a worker. */
export const inPageLimit = 200_000;

/** True where the input is small enough to be judged on the page's own thread. */
export function fitsInPage(files: readonly SourceFile[]): boolean {
  return files.reduce((sum, file) => sum + file.text.length, 0) <= inPageLimit;
}

/**
 * Judges without a worker. The engine is fetched only when this is needed, and so are its parts.
 * @throws PartMissing where a part that the text needs cannot be fetched
 */
export async function judgeInPage(files: readonly SourceFile[], options: SessionOptions): Promise<Analysis> {
  const { createCoreWorkspace, newestVersion } = await import('../engine/core.ts');
  return createCoreWorkspace().analyze(files, { kubernetes: newestVersion, ...options });
}
