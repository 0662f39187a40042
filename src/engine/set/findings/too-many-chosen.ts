import { mostChosen } from '../chooser.ts';
import { setFinding, type SetCheck } from '../finding.ts';

/** The selectors of the set choose more Pods than can be followed: the first one that was cut says so. */
export const tooManyChosen: SetCheck = ({ references }) => {
  const cut = references.find((reference) => 'isCut' in reference && reference.isCut);
  if (!cut) return [];
  return [
    setFinding(cut.from, {
      code: 'limit-reached',
      args: { limit: 'chosen-pods', allowed: mostChosen },
      severity: 'warning',
      at: cut.at,
      path: cut.path,
    }),
  ];
};
