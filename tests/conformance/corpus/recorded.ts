import type { Answer, Cause, DocumentAnswer, Verdict } from '../normal-form.ts';

/*
 * The compact form of a recording. Everything that comes again is written once and named by its row:
 *
 *   texts N     one JSON text a line
 *   causes N    type, field and message of a cause, as rows of `texts`
 *   docs N      what becomes of one object, see `writeDocument`
 *   answers N   the beginning of the hash of the question, the rows of its docs, the id
 *
 * Rows are numbered from 0 in base 36. A message that only repeats the causes is written as its beginning.
 * The answers with unknown fields let through (`ignore`) are not kept.
 */

type Table = { readonly rows: string[]; readonly index: Map<string, number> };

const sections = ['texts', 'causes', 'docs'] as const;
type Tables = Readonly<Record<(typeof sections)[number], Table>>;

/** Writes verdicts in the compact form. */
export function writeRecorded(verdicts: readonly Verdict[]): string {
  const tables: Tables = { texts: emptyTable(), causes: emptyTable(), docs: emptyTable() };
  const answers = verdicts.map(({ id, of, docs }) => {
    const rows = docs.map((document) => row(tables.docs, writeDocument(document, tables)));
    return `${of} ${rows.join(',')} ${id}`;
  });
  const written = sections.flatMap((name) => [`${name} ${tables[name].rows.length}`, ...tables[name].rows]);
  return [...written, `answers ${answers.length}`, ...answers, ''].join('\n');
}

/** Reads what `writeRecorded` writes. Equal parts are shared. @throws where the text has another form */
export function readRecorded(text: string): Verdict[] {
  const lines = text.split('\n');
  let next = 0;
  const section = (name: string): string[] => {
    const [found, count] = (lines[next] ?? '').split(' ');
    if (found !== name) throw new Error(`a recording goes on with "${found}" instead of "${name}"`);
    const rows = lines.slice(next + 1, next + 1 + Number(count));
    next += rows.length + 1;
    return rows;
  };
  const texts = section('texts').map((line) => JSON.parse(line) as string);
  const causes = section('causes').map((line): Cause => {
    const [type, field, message] = line.split(' ').map((part) => texts[parseInt(part, 36)]!);
    return { type: type!, field: field!, message: message! };
  });
  const docs = section('docs').map((line) => readDocument(line, texts, causes));
  return section('answers').map((line) => {
    const [of = '', rows = ''] = line.split(' ', 2);
    const id = line.slice(of.length + rows.length + 2);
    return { id, of, docs: rows === '' ? [] : rows.split(',').map((part) => docs[parseInt(part, 36)]!) };
  });
}

/** `gvk c client` or `gvk code reason message causes warnings`; `-` where there is nothing, `+` before a message's beginning. */
function writeDocument({ gvk, client, ...answer }: DocumentAnswer, tables: Tables): string {
  const name = textRow(gvk, tables);
  if (client !== undefined) return `${name} c ${textRow(client, tables)}`;
  return `${name} ${writeAnswer(answer as Answer, tables)}`;
}

function writeAnswer({ code, reason, message, causes = [], warnings = [], unordered }: Answer, tables: Tables): string {
  const repeated = causes.length > 0 ? repeatedCauses(causes) : undefined;
  const isRepeated = repeated !== undefined && message?.endsWith(repeated);
  const words = isRepeated ? message!.slice(0, -repeated.length) : message;
  const causeRows = causes.map(({ type, field, message: said }) =>
    row(tables.causes, [type, field, said].map((part) => textRow(part, tables)).join(' ')),
  );
  return [
    `${code}${unordered ? 'u' : ''}`,
    reason === undefined ? '-' : textRow(reason, tables),
    words === undefined ? '-' : `${isRepeated ? '+' : ''}${textRow(words, tables)}`,
    causeRows.join(',') || '-',
    warnings.map((warning) => textRow(warning, tables)).join(',') || '-',
  ].join(' ');
}

function readDocument(line: string, texts: readonly string[], allCauses: readonly Cause[]): DocumentAnswer {
  const [name = '', code = '', reason = '-', words = '-', causeRows = '-', warningRows = '-'] = line.split(' ');
  const text = (part: string): string => texts[parseInt(part, 36)]!;
  const list = <T>(rows: string, of: (part: string) => T): T[] => (rows === '-' ? [] : rows.split(',').map(of));
  const gvk = text(name);
  if (code === 'c') return { gvk, client: text(reason) };
  const causes = list(causeRows, (part) => allCauses[parseInt(part, 36)]!);
  const warnings = list(warningRows, text);
  const message = words.startsWith('+') ? text(words.slice(1)) + repeatedCauses(causes) : text(words);
  return {
    gvk,
    code: parseInt(code, 10),
    ...(reason !== '-' && { reason: text(reason) }),
    ...(words !== '-' && { message }),
    ...(causes.length > 0 && { causes }),
    ...(warnings.length > 0 && { warnings }),
    ...(code.endsWith('u') && { unordered: true as const }),
  };
}

/** How the server lists causes in a message (`Aggregate.Error` in `k8s.io/apimachinery/pkg/util/errors`): each once. */
function repeatedCauses(causes: readonly Cause[]): string {
  const said = [...new Set(causes.map(({ field, message }) => `${field}: ${message}`))];
  return said.length === 1 ? said[0]! : `[${said.join(', ')}]`;
}

function emptyTable(): Table {
  return { rows: [], index: new Map() };
}

function row({ rows, index }: Table, line: string): string {
  let found = index.get(line);
  if (found === undefined) {
    found = rows.push(line) - 1;
    index.set(line, found);
  }
  return found.toString(36);
}

function textRow(text: string, { texts }: Tables): string {
  return row(texts, JSON.stringify(text));
}
