import type { Asked } from '../../engine/set/answers/answerers.ts';
import type { WorkbenchUi } from '../words.ts';
import { assumedWords, lacking, nameOf, type AnswerCell, type AnswerTable } from './shapes.ts';

/** What each container finds when it starts. Containers that find nothing are left out. */
export const containerTables = {
  /** Its variables, with where each value comes from. */
  environment(answers: NonNullable<Asked['environments']>, ui: WorkbenchUi): readonly AnswerTable[] {
    return answers.flatMap((answer): readonly AnswerTable[] => {
      const { workload, container, variables, missingSources, unknownSources } = answer;
      if (variables.length + missingSources.length + unknownSources.length === 0) return [];
      const missing = missingSources.map((source): AnswerCell[] => [
        { says: '…' },
        { says: ui['answers.object-missing'], ...lacking(answer) },
        { code: nameOf(source) },
      ]);
      const unknown = unknownSources.map((source): AnswerCell[] => [
        { says: '…' },
        { says: ui['answers.in-cluster'] },
        { code: nameOf(source) },
      ]);
      const rows = variables.map(({ name, value, origin }): AnswerCell[] => [
        { code: name },
        'text' in value
          ? { code: value.text }
          : 'unknown' in value
            ? { says: ui[`answers.${value.unknown}`] }
            : {
                says: ui[`answers.${value.missing}-missing`],
                ...(!value.optional && lacking(value.missing === 'object' ? answer : {})),
              },
        origin.is === 'written'
          ? { says: ui['answers.written'] }
          : { code: origin.is === 'key' ? `${nameOf(origin.of)} ${origin.key}` : origin.path },
      ]);
      const head = [ui['answers.variable'], ui['answers.value'], ui['answers.origin']];
      return [
        {
          caption: captionOf(workload, container),
          head,
          rows: [...rows, ...missing, ...unknown],
          ...notesOf(answer, ui),
        },
      ];
    });
  },

  /** Its mounts, with what stands behind each. */
  mounts(answers: NonNullable<Asked['mounts']>, ui: WorkbenchUi): readonly AnswerTable[] {
    return answers.flatMap((answer): readonly AnswerTable[] => {
      const { workload, container, mounts } = answer;
      // The token that every Pod gets would stand in every table.
      const own = mounts.filter(({ byDefault }) => !byDefault);
      if (own.length === 0) return [];
      const rows = own.map((mount): AnswerCell[] => [
        { code: mount.path },
        { code: mount.object ? nameOf(mount.object) : `${mount.volume} (${mount.type})` },
        mount.objectMissing
          ? { says: ui['answers.object-missing'], ...lacking(answer) }
          : mount.unknownObjects.length > 0
            ? { says: ui['answers.object-in-cluster'] }
            : { says: mount.readOnly ? ui['answers.read-only'] : ui['answers.read-write'] },
      ]);
      const head = [ui['answers.path'], ui['answers.origin'], ui['answers.how']];
      return [{ caption: captionOf(workload, container), head, rows, ...notesOf(answer, ui) }];
    });
  },
};

function notesOf(answer: Parameters<typeof assumedWords>[0], ui: WorkbenchUi): Pick<AnswerTable, 'notes'> {
  const notes = assumedWords(answer, ui);
  return notes.length > 0 ? { notes } : {};
}

const captionOf = (workload: Parameters<typeof nameOf>[0], container: string): string =>
  `${nameOf(workload)} · ${container}`;
