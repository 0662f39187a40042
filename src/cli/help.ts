import type { Ui } from '../i18n/load-ui.ts';
import { options, type Option } from './options.ts';

/** What `drydock --help` says. Commands and options stay as they are in every language. */
export function help(words: Ui['cli']): string {
  const rows = Object.entries<Option>(options).map(([name, { short, values, form, about }]): [string, string] => [
    `${short ? `-${short}, ` : ''}--${name}${values ? ` <${values.join('|')}>` : form ? ` <${form}>` : ''}`,
    words[about],
  ]);
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return [
    words['help.about'],
    '',
    `${words['help.usage']} drydock check [--kubernetes …] [--profile …] [--assume …] [--format …] [--lang …] [--explain] <path | -> …`,
    '',
    words['help.inputs'],
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`),
    '',
    words['help.exit'],
    '',
  ].join('\n');
}
