import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTrace } from '../../src/lessons/read-trace.ts';
import { recordingOf, type Recording } from '../../src/lessons/recording.ts';
import { didYouMean } from '../content/nearest.ts';
import { entriesOf } from './folder.ts';
import type { Prose } from './read-prose.ts';
import type { Report } from './report.ts';

/**
 * Reads those of `content/traces/` that the prose shows. Every trace that it names exists, and every moment of it that it
 * tells of; the moments stand in the order in which they happened.
 */
export function readRecordings(
  prose: readonly Prose[],
  base: string,
  report: Report,
): { readonly [name: string]: Recording } {
  const folder = join(base, 'content/traces');
  const names = entriesOf(folder, 'file').map((file) => file.replace(/\.json$/, ''));
  const recordings: Record<string, Recording> = {};
  for (const each of prose) {
    each.components.forEach((component, index) => {
      if (component.name !== 'Recording') return;
      const name = component.attributes.get('name') ?? '';
      if (!names.includes(name)) {
        const text = `There is no trace "${name}".${didYouMean(name, names)} There are ${names.join(', ')}.`;
        report(each.file, component.line, text);
        return;
      }
      recordings[name] ??= recordingOf(readTrace(readFileSync(join(folder, `${name}.json`), 'utf8')));
      checkMoments(each, index, recordings[name], report);
    });
  }
  return recordings;
}

function checkMoments({ file, components }: Prose, index: number, recording: Recording, report: Report): void {
  const known = recording.moments.map(({ at }) => at);
  const told = components.filter(({ name, parent }) => name === 'Moment' && parent === index);
  if (told.length === 0)
    report(file, components[index]!.line, `Nothing is told of it: write <Moment at="${known[0]!}">.`);
  let last = -1;
  for (const { attributes, line } of told) {
    const at = attributes.get('at') ?? '';
    const place = known.indexOf(at);
    if (place < 0)
      report(file, line, `The trace has no moment "${at}".${didYouMean(at, known)} It has ${known.join(', ')}.`);
    else if (place <= last)
      report(file, line, `"${at}" happens before "${known[last]!}": keep the order of the trace.`);
    last = Math.max(last, place);
  }
}
