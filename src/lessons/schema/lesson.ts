import { z } from 'astro/zod';
import { assumedClusterNames } from '../../engine/cluster/assumed-clusters.ts';
import { kubernetesVersions } from '../../engine/schema/versions.ts';
import { closed, oneOf } from './closed.ts';
import { distinct, id, text } from './words.ts';

/** `lesson.yaml`: what holds for a lesson in every language. Its place in the course is the name of its folder. */
export const lessonSchema = closed({
  id,
  /** Ids that the lesson had before, so that addresses and progress still find it. */
  formerIds: distinct(id).default([]),
  minutes: z.int('Expected whole minutes.').min(1).max(90),
  /** Lessons that a reader should know. Nothing is ever locked. */
  prerequisites: distinct(id).default([]),
  /** The version that prose, examples and exercises are true for, and by which manifests are judged. */
  kubernetes: oneOf(kubernetesVersions),
  /** What the prose is true for where it is not about Kubernetes, in names and numbers that are the same in every language. */
  trueFor: text.optional(),
  /** The cluster that is taken for granted; without it nothing is known of the cluster. */
  cluster: oneOf(assumedClusterNames).optional(),
});

export type LessonFile = z.output<typeof lessonSchema>;
