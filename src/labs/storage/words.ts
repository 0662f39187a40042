import type { Ui } from '../../i18n/load-ui.ts';
import type { Note, StorageEvent } from './shapes.ts';

export type Strings = Ui['lab-storage'];

type Args = Readonly<Record<string, string | number>>;

/** The words of a key that the model has made up: a note's, a fault's, an event's. */
export function tell(ui: Strings, key: string, args: Args): string {
  const found = (ui as unknown as Readonly<Record<string, string | ((args: Args) => string) | undefined>>)[key];
  return typeof found === 'function' ? found(args) : (found ?? key);
}

export const noteText = (ui: Strings, { code, args }: Note): string => tell(ui, `note.${code}`, args);

export function eventText(ui: Strings, { name, on, zone }: StorageEvent): string {
  return tell(ui, `event.${name}${zone !== undefined && zoned.has(name) ? '-in' : ''}`, { on, zone: zone ?? '' });
}

/** Events to which a zone can be said. */
const zoned: ReadonlySet<string> = new Set(['place', 'make-disk']);

/** A name as it fits into a box. */
export const shortName = (name: string): string => (name.length > 17 ? `${name.slice(0, 16)}…` : name);
