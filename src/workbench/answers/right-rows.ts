import type { Asked } from '../../engine/set/answers/answerers.ts';
import type { WorkbenchUi } from '../words.ts';
import { assumedWords, nameOf, type AnswerRow } from './shapes.ts';

/** Who may do what, through which binding and role. */
export function rightRows(answers: NonNullable<Asked['grants']>, ui: WorkbenchUi): readonly AnswerRow[] {
  return answers.map((answer): AnswerRow => {
    const { subject, binding, role, namespace, rules } = answer;
    const chain = [nameOf({ group: '', ...subject }), nameOf(binding), nameOf(role)];
    const where = namespace === '' ? ui['answers.everywhere'] : ui['answers.in-namespace']({ namespace });
    if (rules === 'missing') {
      const assumed = assumedWords(answer, ui);
      return { chain, says: ui['answers.role-missing'], ...(assumed.length > 0 && { details: assumed }) };
    }
    const details = rules.map(({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }) => {
      const groups = apiGroups.filter((group) => group !== '');
      const things = [...resources, ...nonResourceURLs].join(', ');
      const of = groups.length > 0 ? ` (${groups.join(', ')})` : '';
      const named = resourceNames.length > 0 ? ` ${resourceNames.join(', ')}` : '';
      return `${verbs.join(', ')}: ${things}${of}${named}`;
    });
    return { chain, says: where, details };
  });
}
