/** One element of a layout of Go's package `time`: what it is called there, and what is left of a text behind it. */
type Element = {
  readonly name: string;
  /** The rest of the text; `undefined` where it does not begin with the element; or what is out of range. */
  readonly read: (text: string) => { readonly rest: string; readonly outOfRange?: string } | undefined;
};

const literal = (name: string): Element => ({
  name,
  read: (text) => (text.startsWith(name) ? { rest: text.slice(name.length) } : undefined),
});

const number = (name: string, form: RegExp, called: string, least: number, most: number): Element => ({
  name,
  read(text) {
    const found = form.exec(text)?.[0];
    if (found === undefined) return undefined;
    const isWithin = Number(found) >= least && Number(found) <= most;
    return { rest: text.slice(found.length), ...(!isWithin && { outOfRange: called }) };
  },
});

/** `Z`, or hours and minutes behind a sign. */
const zone: Element = {
  name: 'Z07:00',
  read(text) {
    if (text.startsWith('Z')) return { rest: text.slice(1) };
    const [all = '', hours = '', minutes = ''] = /^[-+](\d\d):(\d\d)/.exec(text) ?? [];
    if (all === '') return undefined;
    const outOfRange = Number(minutes) > 60 ? 'minute' : Number(hours) > 24 ? 'hour' : undefined;
    return { rest: text.slice(6), ...(outOfRange && { outOfRange: `time zone offset ${outOfRange}` }) };
  },
};

const untilSecond: readonly Element[] = [
  number('2006', /^\d{4}/, 'year', 0, 9999),
  literal('-'),
  number('01', /^\d\d/, 'month', 1, 12),
  literal('-'),
  number('02', /^\d\d/, 'day', 0, 99),
  literal('T'),
  number('15', /^\d\d?/, 'hour', 0, 23),
  literal(':'),
  number('04', /^\d\d/, 'minute', 0, 59),
  literal(':'),
];
const second = number('05', /^\d\d/, 'second', 0, 59);

/** Where the layout names no fraction of a second, one may follow all the same. */
const secondWithFraction: Element = {
  name: '05',
  read(text) {
    const found = second.read(text);
    return found && { ...found, rest: found.rest.replace(/^[.,]\d+/, '') };
  },
};

const micros: Element = {
  name: '.000000',
  read: (text) => (/^[.,]\d{6}/.test(text) ? { rest: text.slice(7) } : undefined),
};

type TimeType = 'meta/v1.Time' | 'meta/v1.MicroTime';

const layouts: Readonly<Record<TimeType, readonly [string, readonly Element[]]>> = {
  'meta/v1.Time': ['2006-01-02T15:04:05Z07:00', [...untilSecond, secondWithFraction, zone]],
  'meta/v1.MicroTime': ['2006-01-02T15:04:05.000000Z07:00', [...untilSecond, second, micros, zone]],
};

/**
 * What Go says of a text that is no time; `undefined` where it is one.
 * @param type the type that reads it
 * Source: `Parse` and `ParseError.Error` in Go's package `time`.
 */
export function timeError(text: string, type: TimeType): string | undefined {
  const [layout, elements] = layouts[type];
  let rest = text;
  for (const { name, read } of elements) {
    const found = read(rest);
    if (!found) {
      return `parsing time ${quote(text)} as ${quote(layout)}: cannot parse ${quote(rest)} as ${quote(name)}`;
    }
    if (found.outOfRange) return `parsing time ${quote(text)}: ${found.outOfRange} out of range`;
    rest = found.rest;
  }
  if (rest !== '') return `parsing time ${quote(text)}: extra text: ${quote(rest)}`;
  return hasDay(text) ? undefined : `parsing time ${quote(text)}: day out of range`;
}

function hasDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
