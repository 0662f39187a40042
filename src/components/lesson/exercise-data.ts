import type { AssumedClusterName } from '../../engine/cluster/assumed-clusters.ts';
import type { KubernetesVersion, SourceFile } from '../../engine/index.ts';
import type { Language } from '../../i18n/languages.ts';
import type { LabGoal, LabState } from '../../labs/lab.ts';
import type { Goal } from '../../lessons/goals/condition.ts';
import type { Grade } from '../../lessons/grade.ts';
import type { Exercise, LabUse, Target } from '../../lessons/lesson.ts';
import type { ExerciseWords } from '../../lessons/schema/exercise.ts';
import type { FirstLook } from '../../workbench/first-look.ts';

/** What a lesson's page hands to the browser for its exercises, as JSON in the page. */
export type ExerciseData = ManifestExercise | LabExercise;

/** An exercise that is done with manifests. */
export type ManifestExercise = AnyExercise & {
  readonly lab?: undefined;
  readonly kind: Exercise['kind'];
  readonly goals: readonly Goal[];
  readonly target?: Target | undefined;
};

/** An exercise that is done in a lab, with the state that the lab begins with, and how far that is. */
export type LabExercise = AnyExercise & {
  readonly lab: LabUse & { readonly state: LabState; readonly grade: Grade };
  readonly goals: readonly LabGoal[];
};

type AnyExercise = {
  readonly id: string;
  readonly readonly: readonly string[];
  readonly start: readonly SourceFile[];
  readonly solution: readonly SourceFile[];
  readonly words: ExerciseWords;
  /** The language of the words, where a translation is missing. */
  readonly wordsIn: Language;
};

/** What is known of a bench before its engine runs, and how far the files it begins with are. */
export type GradedLook = FirstLook & { readonly grade: Grade };

export type LessonData = {
  readonly id: string;
  readonly language: Language;
  readonly kubernetes: KubernetesVersion;
  readonly cluster?: AssumedClusterName | undefined;
  readonly exercises: readonly ExerciseData[];
  /** What the page shows of its first exercise; the words come from the catalog of the language. */
  readonly first?: Omit<GradedLook, 'catalog'> | undefined;
};

/** The element that holds the data. */
export const lessonDataId = 'lesson-data';
