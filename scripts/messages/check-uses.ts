import { didYouMean } from '../content/nearest.ts';
import type { ArgumentFact } from './engine-args.ts';
import { everyPart, type MessageFault, type Part } from './message.ts';

/** Checks that a finding's text uses the arguments of its code, each as its type allows. */
export function checkUses(parts: readonly Part[], facts: ReadonlyMap<string, ArgumentFact>): MessageFault[] {
  const faults: MessageFault[] = [];
  for (const { part, inCode } of everyPart(parts)) {
    if (part.kind !== 'argument' && part.kind !== 'select' && part.kind !== 'plural') continue;
    const { name, offset } = part;
    const say = (text: string): void => void faults.push({ offset, text });
    const fact = facts.get(name);
    if (!fact) {
      const has = facts.size > 0 ? `it has ${[...facts.keys()].join(', ')}` : 'it has none';
      say(`The finding has no argument "${name}"; ${has}.${didYouMean(name, facts.keys())}`);
      continue;
    }
    const counts = part.kind === 'plural' || (part.kind === 'argument' && part.number);
    if (counts && fact.type !== 'number') say(`"${name}" is no number: write {${name}}.`);
    if (part.kind === 'select' && fact.type !== 'string') say(`"${name}" is no string: a select needs one.`);
    if (part.kind === 'select' && fact.values) {
      for (const { key } of part.options) {
        if (key === 'other' || fact.values.includes(key)) continue;
        say(`"${name}" is never "${key}".${didYouMean(key, fact.values)} It is one of ${fact.values.join(', ')}.`);
      }
    }
    if (part.kind === 'argument' && fact.values && !inCode) {
      say(
        `"${name}" is a word of the engine (${fact.values.join(', ')}): give each its own words with {${name}, select, ...}, or put it in backticks.`,
      );
    }
  }
  return faults;
}
