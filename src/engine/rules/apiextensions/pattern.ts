import { parseExpression } from '../../model/regular-expression/parse.ts';

/** What is wrong with a regular expression of Go, in its words; nothing where it can be read. */
export function patternFault(pattern: string): string | undefined {
  const parsed = parseExpression(pattern);
  return 'fault' in parsed ? `${parsed.fault}: \`${parsed.part}\`` : undefined;
}
