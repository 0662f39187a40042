import type { Language } from './languages.ts';

/** What compiled messages need of a language at run time. */
export type Words = {
  /** The plural category of a count, such as `few`. */
  plural(count: number): Intl.LDMLPluralRule;
  /** A number as the language writes it, a string as it is. */
  show(value: string | number): string;
};

/** The words of a language; the formatters are made when a message first needs one. */
export function wordsOf(language: Language): Words {
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return {
    plural: (count) => (rules ??= new Intl.PluralRules(language)).select(count),
    show: (value) => (typeof value === 'string' ? value : (numbers ??= new Intl.NumberFormat(language)).format(value)),
  };
}
