import type { ServerSaying } from '../../server-text/texts.ts';
import type { IndexListFault } from '../codes.ts';

type Read = { readonly total: number } | { readonly fault: IndexListFault; readonly says: ServerSaying };

/**
 * Reads a list of indexes such as `0,2-5`: each below `completions`, each higher than the one before. Gives back how many
 * they are, or what is wrong first. Source: `validateIndexesFormat` in pkg/apis/batch/validation/validation.go.
 */
export function readIndexList(list: string, completions: number): Read {
  if (list === '') return { total: 0 };
  let [last, total] = [-Infinity, 0];
  for (const part of list.split(',')) {
    const ends = part.split('-');
    if (ends.length > 2) return { fault: 'interval', says: ['interval-parts', JSON.stringify(part)] };
    const numbers: number[] = [];
    for (const end of ends) {
      const quoted = JSON.stringify(end);
      if (!/^[+-]?[0-9]+$/.test(end)) return { fault: 'no-number', says: ['index-no-number', quoted] };
      if (Number(end) >= completions) return { fault: 'too-large', says: ['index-too-large', quoted] };
      numbers.push(Number(end));
    }
    const [first, second] = [numbers[0]!, numbers[1]];
    if (second !== undefined && first >= second) return outOfOrder(first, second);
    if (last >= first) return outOfOrder(last, first);
    last = second ?? first;
    total += last - first + 1;
  }
  return { total };
}

const outOfOrder = (previous: number, current: number): Read => ({
  fault: 'order',
  says: ['indexes-not-increasing', previous, current],
});
