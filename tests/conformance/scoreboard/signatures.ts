import type { DocumentAnswer } from '../normal-form.ts';
import { said } from './compare.ts';
import type { EngineAnswer } from './engine-answers.ts';
import { namedFields } from './named-fields.ts';

/**
 * What engine and server disagree about, in words that are the same for all cases of one reason:
 * `- FieldValueInvalid spec.ports[].port` is missing in our answer, `+ ...` is in ours alone.
 */
export function signatures(server: readonly DocumentAnswer[], engine: readonly EngineAnswer[]): string[] {
  if (server.length !== engine.length) return [`! ${server.length} objects, ours ${engine.length}`];
  return server.flatMap((theirs, index) => differences(theirs, engine[index]!));
}

function differences(theirs: DocumentAnswer, ours: EngineAnswer): string[] {
  const [a, b] = [verdictOf(theirs), ours.client ? 'client' : (ours.code ?? 0)];
  const isBoth422 = (code: unknown): boolean => code === 422 || code === 201 || code === 0;
  if (a !== b && !(isBoth422(a) && isBoth422(b))) return [`! ${a}, ours ${b || ours.unknown}: ${reasonOf(theirs)}`];
  const [server, engine] =
    a === 400
      ? [namedFields(theirs.message ?? ''), ours.fields ?? []].map((fields) => fields.map((field) => `400 ${field}`))
      : [(theirs.causes ?? []).map(said), (ours.causes ?? []).map(said)];
  const missing = [...new Set(server)]
    .filter((cause) => !engine!.includes(cause))
    .map((cause) => `- ${general(cause)}`);
  const superfluous = [...new Set(engine)]
    .filter((cause) => !server!.includes(cause))
    .map((cause) => `+ ${general(cause)}`);
  const found = [...new Set([...missing, ...superfluous])];
  if (found.length === 0 && a !== b) return [`! ${a}, ours ${b || ours.unknown}`];
  return found;
}

function verdictOf({ client, code }: DocumentAnswer): string | number {
  return client !== undefined ? 'client' : (code ?? 0);
}

function reasonOf({ client, message = '' }: DocumentAnswer): string {
  return (client ?? message)
    .replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/\d+/g, 'N')
    .slice(0, 90);
}

/** A path without indexes and keys, and the same for all workloads below their Pod template. */
function general(cause: string): string {
  return cause
    .replace(/\[[^\]]*\]/g, '[]')
    .replace(/ spec(?:\.jobTemplate\.spec)?\.template\.spec(?=$|\.)/, ' «pod»')
    .replace(/ spec\.jobTemplate\.spec(?=$|\.)/, ' «job»');
}
