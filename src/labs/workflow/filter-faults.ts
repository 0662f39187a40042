import type { MappingToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import type { TokenRange } from '@actions/workflow-parser/templates/tokens/token-range';
import { isMapping, isScalar, isSequence } from '@actions/workflow-parser/templates/tokens/type-guards';
import type { Span } from '../../text/span.ts';
import type { LabFault } from '../lab.ts';
import { written } from './written.ts';
import { isNegative, isPattern } from './pattern.ts';

const filters = ['branches', 'tags', 'paths'] as const;

/**
 * What GitHub refuses of filters although its parser lets it pass: a filter beside the one that ignores, only patterns
 * that take away, a pattern that cannot be read.
 * Source: docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpushbranchestagsbranches-ignoretags-ignore
 */
export function filterFaults(
  on: MappingToken,
  file: string,
  spanOf: (range: TokenRange | undefined) => Span | undefined,
): LabFault[] {
  const faults: LabFault[] = [];
  const add = (token: TemplateToken | undefined, code: string, args: Readonly<Record<string, string>>): void => {
    const span = spanOf(token?.range);
    faults.push({ code, args, file, ...(span ? { span } : {}) });
  };
  for (const { key, value } of on) {
    if (!isMapping(value)) continue;
    const event = key.toString();
    for (const filter of filters) {
      const [named, ignored] = [value.find(filter), value.find(`${filter}-ignore`)];
      if (named && ignored) add(ignored, 'both-filters', { event, filter, ignore: `${filter}-ignore` });
      const patterns = patternsOf(named);
      for (const pattern of [...patterns, ...patternsOf(ignored)]) {
        if (!isPattern(written(pattern))) add(pattern, 'pattern', { pattern: written(pattern) });
      }
      if (patterns.length > 0 && patterns.every((pattern) => isNegative(written(pattern)))) {
        add(patterns[0], 'only-negative', { filter });
      }
    }
  }
  return faults;
}

function patternsOf(token: TemplateToken | undefined): readonly TemplateToken[] {
  if (!token) return [];
  if (isSequence(token)) return [...token].filter(isScalar);
  return isScalar(token) ? [token] : [];
}
