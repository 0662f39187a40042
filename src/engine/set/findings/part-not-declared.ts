import { printList } from '../../model/print-list.ts';
import { setFinding, type SetCheck } from '../finding.ts';

/** A name that should stand inside an object, its own or another, and does not: the server accepts it, and it fails later. */
export const partNotDeclared: SetCheck = ({ references, effort }) =>
  references.flatMap((reference) => {
    if (reference.by !== 'part' || reference.found || reference.row.class !== 'built-in') return [];
    const { part, name, to, declared, whenMissing, from, at, path } = reference;
    if (whenMissing === 'said' || whenMissing === 'drawn' || whenMissing === 'nothing') return [];
    const size = declared.reduce((sum, names) => sum + names.size, 0);
    const names = effort.spend(size) ? declared.flatMap((each) => [...each.keys()]) : [];
    const meant = effort.suggest(name, names) ?? (names.length === 1 ? names[0] : undefined);
    return setFinding(from, {
      code: 'part-not-declared',
      args: {
        part,
        name,
        object: to === from ? '' : `${to.resource.id.kind}/${to.resource.id.name}`,
        declared: printList(names),
        consequence: whenMissing,
      },
      severity: 'error',
      certainty: 'cannot-work',
      at,
      path,
      related: to === from ? [] : [{ role: 'candidate', at: to.resource.nameAt, in: to }],
      fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
      breaks: reference,
    });
  });
