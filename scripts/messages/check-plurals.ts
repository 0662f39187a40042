import { everyPart, type MessageFault, type Part } from './message.ts';

const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Each plural has a branch for every category of its language (Unicode CLDR) and for no other. */
export function checkPlurals(parts: readonly Part[], language: string): MessageFault[] {
  const own = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const categories = order.filter((category) => own.includes(category));
  const faults: MessageFault[] = [];
  for (const { part } of everyPart(parts)) {
    if (part.kind !== 'plural') continue;
    const written = part.options.map(({ key }) => key).filter((key) => !key.startsWith('='));
    const foreign = written.filter((key) => !(categories as string[]).includes(key));
    const absent = categories.filter((category) => !written.includes(category));
    const expected = `${language} counts with ${categories.join(', ')}`;
    if (foreign.length > 0)
      faults.push({
        offset: part.offset,
        text: `Remove "${foreign.join('", "')}" from {${part.name}, plural, ...}: ${expected}.`,
      });
    if (absent.length > 0)
      faults.push({
        offset: part.offset,
        text: `Add "${absent.join(' {...}", "')} {...}" to {${part.name}, plural, ...}: ${expected}.`,
      });
  }
  return faults;
}
