import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { withCode } from './code-parts.ts';
import type { MessageFault, Option, Part } from './message.ts';

/**
 * Reads an ICU message (https://unicode-org.github.io/icu/userguide/format_parse/messages/) with text in backticks set
 * as code. Of ICU it takes plain and `number` arguments, `select` and `plural`; a select key may contain hyphens.
 */
export function parseMessage(text: string): { parts: readonly Part[]; faults: readonly MessageFault[] } {
  const faults: MessageFault[] = [];
  try {
    const elements = parse(hideHyphens(text), { ignoreTag: true, requiresOtherClause: true, captureLocation: true });
    return {
      parts: withCode(
        elements.flatMap((element) => convert(element, undefined, faults)),
        faults,
      ),
      faults,
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { parts: [], faults: [fault(error)] };
  }
}

function convert(element: MessageFormatElement, counted: string | undefined, faults: MessageFault[]): Part[] {
  const offset = element.location?.start.offset ?? 0;
  switch (element.type) {
    case TYPE.literal:
      return [{ kind: 'text', text: showHyphens(element.value) }];
    case TYPE.argument:
      return [{ kind: 'argument', name: showHyphens(element.value), number: false, offset }];
    case TYPE.pound:
      return counted === undefined ? [{ kind: 'text', text: '#' }] : [{ kind: 'count', name: counted }];
    case TYPE.number:
      if (element.style) faults.push({ offset, text: `Expected {${element.value}, number} without a style.` });
      return [{ kind: 'argument', name: showHyphens(element.value), number: true, offset }];
    case TYPE.select:
    case TYPE.plural: {
      const name = showHyphens(element.value);
      const kind = element.type === TYPE.plural ? 'plural' : 'select';
      if (element.type === TYPE.plural && (element.offset !== 0 || element.pluralType === 'ordinal')) {
        faults.push({
          offset,
          text: `Expected {${name}, plural, ...}: "offset" and "selectordinal" are not supported.`,
        });
      }
      const options = Object.entries(element.options).map(([key, { value, location }]): Option => {
        const parts = value.flatMap((inner) => convert(inner, kind === 'plural' ? name : counted, faults));
        return { key: showHyphens(key), parts, offset: location?.start.offset ?? offset };
      });
      options.sort((a, b) => rank(a) - rank(b));
      return [{ kind, name, options, offset }];
    }
    case TYPE.date:
    case TYPE.time:
    case TYPE.tag:
      faults.push({
        offset,
        text: 'Expected a plain argument, number, select or plural: dates and times have no use here.',
      });
      return [];
  }
}

/** Exact numbers are tried before categories, `other` last. */
const rank = ({ key }: Option): number => (key.startsWith('=') ? 0 : key === 'other' ? 2 : 1);

/** What ICU's parser answers, as advice to a writer. */
const advice: Record<string, string> = {
  MISSING_OTHER_CLAUSE: 'a select or plural lacks its last branch: write "other {...}".',
  EXPECT_ARGUMENT_CLOSING_BRACE:
    'an argument is not closed: write "}" after its name, or "\'{\'" where a brace is meant.',
  EMPTY_ARGUMENT: "the braces are empty: write an argument's name, or \"'{}'\" where braces are meant.",
  MALFORMED_ARGUMENT: 'what follows "{" is no argument: write "\'{\'" where a brace is meant.',
  INVALID_ARGUMENT_TYPE: 'the argument\'s type is not known: write "number", "select" or "plural".',
  EXPECT_ARGUMENT_TYPE: 'a type is missing after the comma: write "number", "select" or "plural".',
  EXPECT_SELECT_ARGUMENT_OPTIONS: 'the branches are missing: write "other {...}" at least.',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'a plural category is missing: write "one", "few", "many", "other" or "=0".',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'a plural branch has no text: write it in braces after the category.',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'a select value is missing before the braces.',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'a select branch has no text: write it in braces after the value.',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'a plural category appears twice: keep one.',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'a select value appears twice: keep one.',
};

/** The parser's error carries its place. */
function fault(error: SyntaxError & { location?: { start: { offset: number } } }): MessageFault {
  const reason = advice[error.message] ?? `ICU's parser says ${error.message}.`;
  return { offset: error.location?.start.offset ?? 0, text: `This message cannot be read: ${reason}` };
}

/** ICU forbids hyphens in select keys, the engine's values have them: a private character takes their place while parsing. */
const hidden = '\uE02D';
const hideHyphens = (text: string): string => text.replace(/(?<=[A-Za-z0-9])-(?=[A-Za-z0-9])/g, hidden);
const showHyphens = (text: string): string => text.replaceAll(hidden, '-');
