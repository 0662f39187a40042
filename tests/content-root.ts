import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes files into a new folder that stands for the root of the repository; the folder goes with the test. */
export function contentRoot(files: Readonly<Record<string, string>>): string {
  const base = mkdtempSync(join(tmpdir(), 'drydock-content-'));
  onTestFinished(() => rmSync(base, { recursive: true }));
  for (const [path, text] of Object.entries(files)) writeContent(base, path, text);
  return base;
}

/** Writes or replaces one file below such a folder. */
export function writeContent(base: string, path: string, text: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
}
