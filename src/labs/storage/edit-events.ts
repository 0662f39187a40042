import type { SourceFile } from '../../engine/index.ts';
import { formOf, eventsFile } from './event-text.ts';
import type { StorageEvent } from './shapes.ts';

/** The files with other events in `events.yaml`. Comments in that file are lost: the view's own buttons write it anew. */
export function withEvents(files: readonly SourceFile[], events: readonly StorageEvent[]): readonly SourceFile[] {
  const text = events.length === 0 ? '[]\n' : events.map(formOf).join('');
  return files.map((file) => (file.name === eventsFile ? { ...file, text } : file));
}

/** The events with one of them moved by so many places. */
export function moved(events: readonly StorageEvent[], index: number, by: number): readonly StorageEvent[] {
  const to = index + by;
  if (to < 0 || to >= events.length) return events;
  const next = events.filter((_, place) => place !== index);
  return [...next.slice(0, to), events[index]!, ...next.slice(to)];
}
