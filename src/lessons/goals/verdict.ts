import type { Analysis } from '../../engine/analysis.ts';
import type { Conditions, Held } from './condition.ts';

/** See `Conditions.verdict`. The reason is the first finding, in the order of the text, that stands in the way. */
export function verdict(wanted: Conditions['verdict'], analysis: Analysis): Held {
  const documents = analysis.files.flatMap((file) => file.documents);
  if (wanted === 'refused') {
    return documents.some(({ outcome }) => outcome === 'refused') ? { met: true } : { met: false };
  }
  const obstacle = firstObstacle(analysis);
  if (obstacle) return { met: false, why: { finding: obstacle } };
  const something = documents.some(({ resources }) => resources.length > 0);
  const known = documents.every(({ outcome, resources }) => outcome === 'accepted' || resources.length === 0);
  return something && known ? { met: true } : { met: false };
}

/** The first error that the server would report; before any error between objects, because that comes after the server. */
function firstObstacle(analysis: Analysis): { file: number; document: number; index: number } | undefined {
  const errors = analysis.files.flatMap(({ documents }, file) =>
    documents.flatMap(({ findings }, document) =>
      findings.flatMap((finding, index) =>
        finding.severity === 'error' ? [{ finding, place: { file, document, index } }] : [],
      ),
    ),
  );
  const ofServer = errors.find(
    ({ finding }) => finding.stage !== 'set' && finding.stage !== 'practice' && finding.reported,
  );
  const ofSet = errors.find(({ finding }) => finding.stage === 'set');
  return (ofServer ?? ofSet)?.place;
}
