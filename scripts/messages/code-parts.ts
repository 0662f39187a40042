import type { MessageFault, Part } from './message.ts';

/**
 * Turns text between backticks into code parts. Each branch of a select or plural opens and closes its own code,
 * because a translator must be able to move a branch without breaking another.
 */
export function withCode(parts: readonly Part[], faults: MessageFault[], offset = 0): Part[] {
  const result: Part[] = [];
  let code: Part[] | undefined;
  for (const part of parts) {
    if (part.kind === 'text') {
      part.text.split('`').forEach((text, index) => {
        if (index > 0) {
          if (code) result.push({ kind: 'code', parts: code });
          code = code ? undefined : [];
        }
        if (text !== '') (code ?? result).push({ kind: 'text', text });
      });
    } else if (part.kind === 'select' || part.kind === 'plural') {
      if (code) {
        faults.push({
          offset: part.offset,
          text: `Move {${part.name}, ${part.kind}, ...} out of the backticks and put backticks into its branches.`,
        });
      }
      const options = part.options.map((option) => ({
        ...option,
        parts: withCode(option.parts, faults, option.offset),
      }));
      (code ?? result).push({ ...part, options });
    } else {
      (code ?? result).push(part);
    }
  }
  if (code) faults.push({ offset, text: 'A backtick is not closed: write the second one in the same branch.' });
  return result;
}
