import type { ToldRefusal, UpdateRuleName } from '../../engine/what-would-change.ts';
import type { WorkbenchUi } from '../words.ts';

/** What is taught about each rule by which the server refuses an update: several rules share a sentence. */
const taught: Readonly<Record<UpdateRuleName, RuleSentence>> = {
  immutable: 'stays',
  'value-stays': 'stays',
  'set-once': 'stays',
  'affinity-is-immutable': 'stays',
  'source-is-immutable': 'stays',
  'not-to-nil': 'stays',
  'updates-forbidden': 'stays',
  'immutable-when-set': 'frozen',
  'claim-is-immutable': 'claim',
  'stateful-set-spec': 'stateful',
  'completions-in-tandem': 'completions',
  'pod-is-immutable': 'pod',
  'containers-stay': 'pod',
  'toleration-stays': 'pod',
  'gate-is-new': 'pod',
  'deadline-not-later': 'pod',
  'deadline-not-gone': 'pod',
  'selector-only-grows': 'pod',
  'stored-version-stays': 'version',
};

type RuleSentence = 'stays' | 'frozen' | 'claim' | 'stateful' | 'pod' | 'completions' | 'version';

/** The sentence about a refused update. What is code stands between two of the characters that `asCode` puts there. */
export function ruleWords(
  { path, rule }: Pick<ToldRefusal, 'path' | 'rule'>,
  ui: WorkbenchUi,
  asCode: (text: string) => string,
): string {
  const sentence = Object.hasOwn(taught, rule) ? taught[rule as UpdateRuleName] : 'other';
  switch (sentence) {
    case 'claim':
    case 'stateful':
    case 'pod':
    case 'version':
      return ui[`changes.rule.${sentence}`];
    case 'frozen':
      return ui['changes.rule.frozen']({ path: asCode(path), code: asCode('immutable: true') });
    case 'completions':
      return ui['changes.rule.completions']({ path: asCode(path), code: asCode('parallelism') });
    default:
      return ui[`changes.rule.${sentence}`]({ path: asCode(path) });
  }
}
