const most = 8;

/** Names for the argument of a finding: `web, api`. Of a longer list the first eight stand for the rest: `a, b, …`. */
export function printList(items: readonly string[]): string {
  return items.length > most ? `${items.slice(0, most).join(', ')}, …` : items.join(', ');
}
