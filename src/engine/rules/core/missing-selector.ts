import { lastStep, text } from '../checks.ts';
import type { Report } from '../report.ts';
import { descend, field, items, pathOf, type Subject } from '../subject.ts';
import { warnOfNodeLabel } from './node-label.ts';

/** Warns of a term without a selector: it counts no Pod. */
function warnOfSelector(term: Subject, list: string, report: Report): void {
  const selector = field(term, 'labelSelector');
  if (selector.value) return;
  report.warn(selector, 'selector-missing', { field: list }, ['selector-matches-nothing', pathOf(selector)]);
}

/** The constraints that spread Pods: the label of nodes, and the selector. */
export function warnOfSpread(spec: Subject, report: Report): void {
  for (const constraint of items(field(spec, 'topologySpreadConstraints'))) {
    const key = field(constraint, 'topologyKey');
    warnOfNodeLabel(key, text(key), pathOf(key), true, report);
    warnOfSelector(constraint, 'topologySpreadConstraints', report);
  }
}

/** The terms that keep a Pod near others, or away from them. */
export function warnOfAffinity(spec: Subject, report: Report): void {
  for (const affinity of ['podAffinity', 'podAntiAffinity']) {
    const terms = descend(spec, 'affinity', affinity);
    for (const term of items(field(terms, 'requiredDuringSchedulingIgnoredDuringExecution'))) {
      warnOfSelector(term, lastStep(terms), report);
    }
    for (const wish of items(field(terms, 'preferredDuringSchedulingIgnoredDuringExecution'))) {
      warnOfSelector(field(wish, 'podAffinityTerm'), lastStep(terms), report);
    }
  }
}
