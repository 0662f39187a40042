import type { Json } from '../../engine/index.ts';
import { eventNames, type EventForm, type StorageEvent } from './shapes.ts';

/** The file that holds the events, where the reader may change them. */
export const eventsFile = 'events.yaml';

/** Reads one event; undefined where it is none. */
export function eventOf(form: Json | EventForm): StorageEvent | undefined {
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return undefined;
  const { zone, ...rest } = form as { readonly [key: string]: Json };
  const [[name, on] = [], ...more] = Object.entries(rest);
  const known = eventNames.find((each) => each === name);
  if (!known || typeof on !== 'string' || on === '' || more.length > 0) return undefined;
  if (zone !== undefined && typeof zone !== 'string') return undefined;
  return { name: known, on: fullName(on), ...(zone !== undefined && { zone }) };
}

/** An event as it is written in `events.yaml`. */
export const formOf = ({ name, on, zone }: StorageEvent): string =>
  `- ${name}: ${on}\n${zone === undefined ? '' : `  zone: ${zone}\n`}`;

const short: Readonly<Record<string, string>> = {
  pv: 'PersistentVolume',
  pvc: 'PersistentVolumeClaim',
  sc: 'StorageClass',
  pod: 'Pod',
};

/** kubectl's short names are read too. */
function fullName(on: string): string {
  const slash = on.indexOf('/');
  const kind = slash < 0 ? undefined : short[on.slice(0, slash).toLowerCase()];
  return kind ? `${kind}${on.slice(slash)}` : on;
}
