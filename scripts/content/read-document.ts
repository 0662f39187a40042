import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ALIAS,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  getScalarValue,
  parseEvents,
  YAMLException,
  type Event,
} from 'js-yaml';
import type { Problem } from './problem.ts';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A content file, its value and the places that hold its parts. */
export type ContentDocument = {
  /** Relative to the root that was given, with `/`. */
  readonly file: string;
  readonly value: unknown;
  /** The line of a part's value, or of the nearest part around it. `offset` counts within the decoded text of a scalar. */
  lineOf(path: readonly (string | number)[], offset?: number): number;
};

export type ReadResult = { readonly document?: ContentDocument; readonly problems: readonly Problem[] };

/** Reads a YAML or JSON file (JSON is YAML's subset). A file that cannot be parsed gives a problem with its line. */
export function readDocument(path: string, base: string = root): ReadResult {
  const file = relative(base, path).split(sep).join('/');
  return parseDocument(readFileSync(path, 'utf8'), file);
}

/** As `readDocument`, for text at hand. */
export function parseDocument(text: string, file: string): ReadResult {
  const lineAt = (offset: number): number => text.slice(0, Math.max(0, offset)).split('\n').length;
  try {
    const events = parseEvents(text, {});
    const [value, ...more] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA });
    if (more.length > 0) {
      return {
        problems: [{ severity: 'error', file, line: 1, text: 'Expected one document: remove the line "---".' }],
      };
    }
    const places = placesOf(events, text);
    const lineOf = (path: readonly (string | number)[], offset = 0): number => {
      for (let length = path.length; length >= 0; length--) {
        const place = places.get(pathKey(path.slice(0, length)));
        if (!place) continue;
        return lineAt(length < path.length ? place.start : inside(text, place, offset));
      }
      return 1;
    };
    return { document: { file, value, lineOf }, problems: [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    return { problems: [{ severity: 'error', file, line, text: `This cannot be read: ${error.reason}.` }] };
  }
}

/** `decoded` is the text of a scalar that has any. */
type Place = { readonly start: number; readonly decoded?: string };

const pathKey = (path: readonly (string | number)[]): string => path.join('\0');

/** The place of every value, by path. */
function placesOf(events: readonly Event[], text: string): Map<string, Place> {
  const places = new Map<string, Place>();
  let index = 1;
  const visit = (path: readonly (string | number)[], keyAt: number): void => {
    const event = events[index++];
    if (!event) return;
    if (event.type === EVENT_SCALAR) {
      const written = event.valueStart >= 0 && event.valueEnd > event.valueStart;
      places.set(
        pathKey(path),
        written ? { start: event.valueStart, decoded: getScalarValue(text, event) } : { start: keyAt },
      );
    } else if (event.type === EVENT_MAPPING) {
      places.set(pathKey(path), { start: path.length === 0 ? event.start : keyAt });
      while (events[index] && events[index]!.type !== EVENT_POP) {
        const key = events[index]!;
        if (key.type !== EVENT_SCALAR) {
          visit([...path, '?'], keyAt);
          visit([...path, '?'], keyAt);
          continue;
        }
        index++;
        visit([...path, getScalarValue(text, key)], key.valueStart);
      }
      index++;
    } else if (event.type === EVENT_SEQUENCE) {
      places.set(pathKey(path), { start: keyAt });
      for (let i = 0; events[index] && events[index]!.type !== EVENT_POP; i++) {
        const next = events[index]!;
        const start = next.type === EVENT_SCALAR ? next.valueStart : 'start' in next ? next.start : keyAt;
        visit([...path, i], start);
      }
      index++;
    } else if (event.type === EVENT_ALIAS) {
      places.set(pathKey(path), { start: keyAt });
    }
  };
  visit([], 0);
  return places;
}

/**
 * The offset in the file of an offset in a decoded scalar: both hold the same characters in the same order, apart from
 * white space. (Escapes in double quotes shift it by a few characters on the same line.)
 */
function inside(text: string, { start, decoded }: Place, offset: number): number {
  if (decoded === undefined) return start;
  const characters = decoded.slice(0, offset).replace(/\s/g, '').length;
  let at = start;
  for (let passed = 0; at < text.length; at++) {
    if (/\s/.test(text[at]!)) continue;
    if (passed++ === characters) break;
  }
  return at;
}
