import type { Span } from '../../text/span.ts';
import { duplicate, text } from './checks.ts';
import type { Check } from './rules.ts';
import { field, items } from './subject.ts';

/** "Duplicate value": no two items of a list may have the same name. Empty names are another rule's business. */
export const uniqueIn =
  (list: string, name = 'name'): Check =>
  (subject, report) => {
    const seen = new Map<string, Span>();
    for (const item of items(field(subject, list))) {
      const named = field(item, name);
      const value = text(named);
      if (value === '') continue;
      const first = seen.get(value);
      if (first) duplicate(named, first, list, report);
      else seen.set(value, named.at);
    }
  };
