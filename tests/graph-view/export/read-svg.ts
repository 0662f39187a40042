/** An element of a file, with its text where it holds nothing else. */
export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string };

const entity = /&(?:(amp|lt|gt|quot)|#(\d+)|#x([0-9a-f]+));/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Reads the small part of XML that the export may write: elements, attributes in double quotes, text, and references.
 * @throws at anything else, as a reader of XML must: https://www.w3.org/TR/xml/#NT-element
 */
export function readSvg(file: string): Element[] {
  const token = /<(\/?)([a-z]+)((?: [A-Za-z-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  const elements: Element[] = [];
  const open: Element[] = [];
  let ended = 0;
  for (let match = token.exec(file); match; match = token.exec(file)) {
    ended = token.lastIndex;
    const [, close, name, attributes, alone, text] = match;
    if (text !== undefined) {
      const within = open.at(-1);
      if (within) within.text += decoded(text);
      else if (text.trim() !== '') throw new Error(`text outside: ${text}`);
    } else if (close) {
      if (open.pop()?.name !== name) throw new Error(`${name} is closed and not open`);
    } else {
      const pairs = [...attributes!.matchAll(/ ([A-Za-z-]+)="([^"<]*)"/g)];
      const element = {
        name: name!,
        attributes: Object.fromEntries(pairs.map(([, key, value]) => [key!, decoded(value!)])),
        text: '',
      };
      elements.push(element);
      if (!alone) open.push(element);
    }
  }
  if (ended !== file.length || open.length > 0)
    throw new Error(`no XML from ${ended} on: ${file.slice(ended, ended + 80)}`);
  return elements;
}

function decoded(text: string): string {
  const rest = text.replace(entity, '');
  if (/[&<\p{Cs}\ufffe\uffff]|(?!\n)\p{Cc}/u.test(rest))
    throw new Error(`not allowed as it stands: ${JSON.stringify(text)}`);
  return text.replace(entity, (_, name?: string, decimal?: string, hex?: string) =>
    name ? named[name]! : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex!, 16)),
  );
}
