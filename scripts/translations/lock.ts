import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { translatedLanguages, type Language } from '../../src/i18n/languages.ts';

/** For each block and language, the hash of the English text that was translated. */
export type Lock = ReadonlyMap<string, ReadonlyMap<Language, string>>;

/** Where the lock lies. */
export const lockFile = 'content/translations.lock';

const head = `# For each block and language: the hash of the English text that was translated.
# Written by "npm run translations -- --accept" alone; merge by running it again.
`;

/** The hash of an English text. White space between words does not count. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.trim().replace(/\s+/g, ' ')).digest('hex').slice(0, 10);
}

/** Reads the lock; none at all is an empty one. Lines of another form are passed over: their blocks count as missing. */
export function readLock(base: string): Lock {
  const path = join(base, lockFile);
  const lock = new Map<string, Map<Language, string>>();
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    const [id, ...entries] = line.split(' ');
    if (!id?.includes('#') || id === '#') continue;
    const hashes = entries.map((entry) => entry.split(':')).filter(([language]) => isTranslated(language));
    lock.set(id, new Map(hashes.map(([language, hash]) => [language as Language, hash ?? ''])));
  }
  return lock;
}

const isTranslated = (id: string | undefined): boolean =>
  (translatedLanguages as readonly (string | undefined)[]).includes(id);

/** Writes the lock: one line for each block, sorted, so that a change is one line of a diff. */
export function writeLock(base: string, lock: Lock): void {
  const lines = [...lock].map(([id, hashes]) => {
    const entries = translatedLanguages.filter((language) => hashes.has(language));
    return [id, ...entries.map((language) => `${language}:${hashes.get(language)!}`)].join(' ');
  });
  writeFileSync(
    join(base, lockFile),
    head +
      lines
        .sort()
        .map((line) => `${line}\n`)
        .join(''),
  );
}
