import { sourceLanguage, type Language } from '../../src/i18n/languages.ts';
import type { Part } from '../messages/message.ts';
import { parseMessage } from '../messages/parse-message.ts';
import type { Block } from '../translations/block.ts';

/**
 * The words of a block that a reader sees in a language: code is one backtick, an argument "…", and tags, comments and
 * the addresses of links are gone.
 */
export function wordsOf({ format, texts }: Block, language: Language = sourceLanguage): string {
  const text = texts.get(language)?.text ?? '';
  return format === 'icu' ? ofParts(parseMessage(text).parts) : ofProse(text);
}

function ofParts(parts: readonly Part[]): string {
  return parts
    .map((part): string => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'code':
          return '`';
        case 'argument':
        case 'count':
          return '…';
        case 'select':
        case 'plural':
          return part.options.map((option) => `${ofParts(option.parts)}\n`).join('');
      }
    })
    .join('');
}

function ofProse(text: string): string {
  return text
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '`')
    .replace(/`[^`\n]+`/g, '`')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>\n]*>/g, ' ');
}
