import type { Check } from '../rules.ts';
import { between } from '../checks.ts';
import { nameIs } from './names.ts';

/** "must be between 1 and 65535, inclusive": `IsValidPortNum`. */
export const port: Check = between(1, 65535);

const name = nameIs('port-name');

/** A number in the range of ports, or the name of one: `ValidatePortNumOrName`. */
export const portNumberOrName: Check = (subject, report) => {
  if (subject.value?.kind === 'string') name(subject, report);
  else port(subject, report);
};
