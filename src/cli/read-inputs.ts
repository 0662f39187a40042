import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { SourceFile } from '../engine/index.ts';
import type { Fault } from './fault.ts';

const standardInput = '-';
const manifest = /\.(?:ya?ml|json)$/i;
/** Not searched unless they are named: version control, settings of tools, installed packages. */
const passedOver = /^\.|^node_modules$/;

/**
 * Reads files, the manifests below folders, and standard input (`-`), each once, in the order in which they are named
 * and by name within a folder. Never throws: whatever cannot be read is a fault, one for each input.
 */
export async function readInputs(
  paths: readonly string[],
  stdin: Readable,
): Promise<{ readonly files: readonly SourceFile[]; readonly faults: readonly Fault[] }> {
  const files: SourceFile[] = [];
  const faults: Fault[] = [];
  const done = new Set<string>();
  const add = (name: string, bytes: Buffer): void => {
    if (isUtf8(bytes)) files.push({ name, text: bytes.toString('utf8') });
    else faults.push((ui) => ui['input.not-text']({ path: name }));
  };
  for (const path of paths) {
    try {
      if (path === standardInput) {
        if (!done.has(path)) add(path, await readAll(stdin));
        done.add(path);
        continue;
      }
      const found = statSync(path).isDirectory() ? manifestsBelow(path, faults) : [path];
      if (found.length === 0) faults.push((ui) => ui['input.empty-folder']({ path }));
      for (const file of found) {
        const place = resolve(file);
        if (done.has(place)) continue;
        done.add(place);
        try {
          // Read as text at once, which is fast. What is no UTF-8 becomes this character, which may also be written.
          const text = file === path ? undefined : readFileSync(file, 'utf8');
          if (text === undefined || text.includes('\ufffd')) add(file, readFileSync(file));
          else files.push({ name: file, text });
        } catch (error) {
          faults.push(reasonOf(file, error));
        }
      }
    } catch (error) {
      faults.push(reasonOf(path, error));
    }
  }
  return { files, faults };
}

async function readAll(stdin: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

/** Links to files count as files. Links to folders are not followed: they may lead in a circle. */
function manifestsBelow(folder: string, faults: Fault[]): string[] {
  const found: string[] = [];
  const queue = [folder];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    try {
      const entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      const below: string[] = [];
      for (const entry of entries) {
        const path = join(at, entry.name);
        if (entry.isDirectory()) {
          if (!passedOver.test(entry.name)) below.push(path);
        } else if (manifest.test(entry.name) && (entry.isFile() || isFile(path))) found.push(path);
      }
      queue.push(...below.reverse());
    } catch (error) {
      faults.push(reasonOf(at, error));
    }
  }
  return found;
}

/** A link that leads nowhere is kept, so that reading it says so. */
function isFile(path: string): boolean {
  return !(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

function reasonOf(path: string, error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return (ui) => ui['input.missing']({ path });
    case 'EACCES':
    case 'EPERM':
      return (ui) => ui['input.forbidden']({ path });
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return (ui) => ui['input.too-large']({ path });
    default:
      return (ui) => ui['input.failed']({ path, reason: code ?? message });
  }
}
