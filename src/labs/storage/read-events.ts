import type { SourceFile } from '../../engine/index.ts';
import { readDocument } from '../../engine/yaml/read.ts';
import { itemsOf, type Value } from '../../engine/yaml/value.ts';
import { toJson } from '../../engine/yaml/to-json.ts';
import { nearest } from '../../text/nearest.ts';
import type { LabFault } from '../lab.ts';
import { eventOf, eventsFile } from './event-text.ts';
import { eventNames, type StorageConfig, type StorageEvent } from './shapes.ts';

export type Events = { readonly events: readonly StorageEvent[]; readonly faults: readonly LabFault[] };

const mostEvents = 40;

/** What happens, in order: the events of `events.yaml`, or those of the configuration where there is no such file. */
export function readEvents(files: readonly SourceFile[], config: StorageConfig): Events {
  const written = files.find(({ name }) => name === eventsFile);
  if (!written) return { events: (config.events ?? []).flatMap((form) => eventOf(form) ?? []), faults: [] };
  const { value, findings } = readDocument(written.text);
  // kubectl wants every document to be a map; the events are a list.
  const broken = findings.find(({ severity, code }) => severity === 'error' && code !== 'document-not-a-mapping');
  if (broken) return { events: [], faults: [{ code: 'unreadable', file: eventsFile, span: broken.at }] };
  if (value === undefined || value.kind === 'null') return { events: [], faults: [] };
  if (value.kind !== 'list')
    return { events: [], faults: [{ code: 'events-no-list', file: eventsFile, span: value.at }] };
  const events: StorageEvent[] = [];
  const faults: LabFault[] = [];
  for (const item of itemsOf(value)) {
    const event = eventOf(toJson(item));
    if (!event) faults.push(faultOf(item));
    else if (events.length < mostEvents) events.push(event);
    else {
      faults.push({ code: 'too-many-events', args: { most: mostEvents }, file: eventsFile, span: item.at });
      break;
    }
  }
  return { events, faults };
}

function faultOf(item: Value): LabFault {
  const at = { file: eventsFile, span: item.at };
  const keys = item.kind === 'map' ? [...item.entries.values()] : [];
  const unknown = keys.find(({ key }) => key !== 'zone' && !eventNames.some((name) => name === key));
  if (!unknown) return { code: 'event-form', ...at };
  const meant = nearest(unknown.key, [...eventNames, 'zone']);
  const known = eventNames.join(', ');
  return meant
    ? { code: 'event-near', args: { event: unknown.key, meant }, file: eventsFile, span: unknown.keyAt }
    : { code: 'event-unknown', args: { event: unknown.key, known }, file: eventsFile, span: unknown.keyAt };
}
