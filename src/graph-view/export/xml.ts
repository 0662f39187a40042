import { oneLine, withoutUnseen } from './characters.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for the content of an element, or for an attribute in quotes. */
export function xmlText(text: string): string {
  const escaped = oneLine(text).replace(/[&<>"']/g, (character) => entities[character]!);
  return withoutUnseen(escaped, (code) => `&#x${code.toString(16)};`);
}
