import { ValidationCode as V, validate } from 'dockerfile-utils';
import { lineIndex } from '../../text/line-index.ts';
import { nearest } from '../../text/nearest.ts';
import type { DockerfileFault, Severity } from './state.ts';
import { withBuffer } from './with-buffer.ts';

type Row = readonly [code: string, severity: Severity];

/** What the parser's validator says, in our words. What is not here is looked at by the lab itself. */
const rows: { readonly [code: number]: Row } = {
  [V.ARGUMENT_MISSING]: ['argument-missing', 'error'],
  [V.HEALTHCHECK_CMD_ARGUMENT_MISSING]: ['argument-missing', 'error'],
  [V.ARGUMENT_EXTRA]: ['argument-count', 'error'],
  [V.ARGUMENT_REQUIRES_ONE]: ['argument-count', 'error'],
  [V.ARGUMENT_REQUIRES_AT_LEAST_ONE]: ['argument-missing', 'error'],
  [V.ARGUMENT_REQUIRES_TWO]: ['argument-count', 'error'],
  [V.ARGUMENT_REQUIRES_AT_LEAST_TWO]: ['argument-count', 'error'],
  [V.ARGUMENT_REQUIRES_ONE_OR_THREE]: ['from-form', 'error'],
  [V.ARGUMENT_UNNECESSARY]: ['argument-count', 'error'],
  [V.DUPLICATE_BUILD_STAGE_NAME]: ['stage-twice', 'check'],
  [V.EMPTY_CONTINUATION_LINE]: ['empty-continuation', 'check'],
  [V.INVALID_BUILD_STAGE_NAME]: ['stage-name', 'error'],
  [V.FLAG_AT_LEAST_ONE]: ['flag-value', 'error'],
  [V.FLAG_DUPLICATE]: ['flag-value', 'error'],
  [V.FLAG_INVALID_DURATION]: ['flag-value', 'error'],
  [V.FLAG_LESS_THAN_1MS]: ['flag-value', 'error'],
  [V.FLAG_MISSING_DURATION]: ['flag-value', 'error'],
  [V.FLAG_MISSING_VALUE]: ['flag-value', 'error'],
  [V.FLAG_UNKNOWN_UNIT]: ['flag-value', 'error'],
  [V.FLAG_INVALID_FROM_VALUE]: ['flag-value', 'error'],
  [V.FLAG_EXPECTED_BOOLEAN_VALUE]: ['flag-value', 'error'],
  [V.NO_SOURCE_IMAGE]: ['no-from', 'error'],
  [V.INVALID_ESCAPE_DIRECTIVE]: ['escape', 'error'],
  [V.DUPLICATED_ESCAPE_DIRECTIVE]: ['escape', 'error'],
  [V.INVALID_AS]: ['from-form', 'error'],
  [V.INVALID_PORT]: ['port', 'error'],
  [V.INVALID_PROTO]: ['port', 'error'],
  [V.INVALID_REFERENCE_FORMAT]: ['reference', 'error'],
  [V.INVALID_SIGNAL]: ['signal', 'error'],
  [V.INVALID_SYNTAX]: ['syntax', 'error'],
  [V.UNKNOWN_TYPE]: ['syntax', 'error'],
  [V.ONBUILD_CHAINING_DISALLOWED]: ['onbuild', 'error'],
  [V.ONBUILD_TRIGGER_DISALLOWED]: ['onbuild', 'error'],
  [V.SHELL_JSON_FORM]: ['shell-json', 'error'],
  [V.SHELL_REQUIRES_ONE]: ['shell-json', 'error'],
  [V.SYNTAX_MISSING_EQUALS]: ['name-value', 'error'],
  [V.SYNTAX_MISSING_NAMES]: ['name-value', 'error'],
  [V.SYNTAX_MISSING_SINGLE_QUOTE]: ['quote', 'error'],
  [V.SYNTAX_MISSING_DOUBLE_QUOTE]: ['quote', 'error'],
  [V.MULTIPLE_INSTRUCTIONS]: ['said-twice', 'check'],
  [V.UNKNOWN_INSTRUCTION]: ['instruction-unknown', 'error'],
  [V.UNKNOWN_ADD_FLAG]: ['flag-unknown', 'error'],
  [V.UNKNOWN_COPY_FLAG]: ['flag-unknown', 'error'],
  [V.UNKNOWN_FROM_FLAG]: ['flag-unknown', 'error'],
  [V.UNKNOWN_HEALTHCHECK_FLAG]: ['flag-unknown', 'error'],
  [V.UNSUPPORTED_MODIFIER]: ['modifier', 'error'],
  [V.DEPRECATED_MAINTAINER]: ['maintainer', 'check'],
};

const instructions =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  );

/** Flags that the builder has and the validator does not know yet. Source: docs.docker.com/reference/dockerfile/ */
const flags = new Set([
  'parents',
  'exclude',
  'link',
  'unpack',
  'checksum',
  'keep-git-dir',
  'chmod',
  'chown',
  'from',
  'start-interval',
]);

/** What cannot be read in a Dockerfile, at its place. It may throw on odd input: the model catches that. */
export function syntaxFaults(text: string, file: string): readonly DockerfileFault[] {
  const lines = lineIndex(text);
  return withBuffer(() => validate(text)).flatMap(({ code, range }) => {
    const row = typeof code === 'number' ? rows[code] : undefined;
    if (!row) return [];
    const start = lines.lineSpan(range.start.line + 1).start + range.start.character;
    const end = Math.max(start, lines.lineSpan(range.end.line + 1).start + range.end.character);
    const written = text.slice(start, end).slice(0, 80);
    const [name, severity] = row;
    if (name === 'flag-unknown' && flags.has(written.replace(/^--/, '').split('=')[0]!)) return [];
    const near = name === 'instruction-unknown' ? (nearest(written.toUpperCase(), instructions) ?? 'none') : undefined;
    return [{ code: name, severity, file, span: { start, end }, args: { written, ...(near ? { near } : {}) } }];
  });
}
