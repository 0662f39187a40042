import type { SourceFile } from '../engine/analysis.ts';
import { answersTo, questions, type Asked } from '../engine/answers.ts';
import type { Assumption } from '../engine/cluster/assumed.ts';
import { newestVersion, type KubernetesVersion } from '../engine/schema/versions.ts';
import { whatIsStored, type StoredObject } from '../engine/what-is-stored.ts';
import { whatWouldChange, type ToldChange } from '../engine/what-would-change.ts';

type Common = { readonly kubernetes?: KubernetesVersion; readonly assume?: Assumption };

/** What is asked beside the verdict, only when somebody wants to see it. A question is plain data. */
export type Question = Common &
  (
    | { readonly ask: 'changes'; readonly before: readonly SourceFile[]; readonly files: readonly SourceFile[] }
    | { readonly ask: 'stored'; readonly files: readonly SourceFile[] }
    | { readonly ask: 'answers'; readonly files: readonly SourceFile[] }
  );

export type Answer =
  | { readonly to: 'changes'; readonly changes: readonly ToldChange[] }
  | { readonly to: 'stored'; readonly objects: readonly StoredObject[] }
  | { readonly to: 'answers'; readonly asked: Asked };

/** Answers one question. Never throws. */
export function answerQuestion(question: Question): Answer {
  const { files, kubernetes = newestVersion, assume } = question;
  switch (question.ask) {
    case 'changes':
      return { to: 'changes', changes: whatWouldChange(question.before, files, kubernetes, assume) };
    case 'stored':
      return { to: 'stored', objects: whatIsStored(files, kubernetes, assume) };
    case 'answers':
      return { to: 'answers', asked: answersTo(questions, files, kubernetes, assume) };
  }
}
