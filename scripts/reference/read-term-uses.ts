import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceLanguage } from '../../src/i18n/languages.ts';
import { scanProse } from '../../src/lessons/prose/scan.ts';
import { root } from '../content/read-document.ts';
import { readCourse } from '../lessons/read-course.ts';

/** The lessons that explain a term in their prose, by the term's id, in the order of the course. */
export function readTermUses(base: string = root): Readonly<Record<string, readonly string[]>> {
  const uses = new Map<string, Set<string>>();
  for (const { id, folder } of readCourse(base).lessons) {
    // All languages are built of the same components.
    const prose = readFileSync(join(base, 'content/lessons', folder, `${sourceLanguage}.mdx`), 'utf8');
    for (const { name, attributes } of scanProse(prose).components) {
      const term = name === 'Term' ? attributes.get('id') : undefined;
      if (term !== undefined) uses.set(term, (uses.get(term) ?? new Set()).add(id));
    }
  }
  return Object.fromEntries([...uses].map(([term, lessons]) => [term, [...lessons]]));
}
