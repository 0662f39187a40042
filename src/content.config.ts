import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { proseSchema } from './lessons/schema/prose.ts';
import { traceSchema } from './lessons/schema/trace.ts';
import { changeSchema } from './site/changes.ts';
import { sampleSchema } from './workbench/sample-schema.ts';

/** The prose of the lessons: one entry for each lesson and language, `labels-selectors/de`. */
const prose = defineCollection({
  loader: glob({
    base: './content/lessons',
    pattern: '*/*/*.mdx',
    generateId: ({ entry }) => entry.replace(/^[^/]*\/(?:\d+-)?/, '').replace(/\.mdx$/, ''),
  }),
  schema: proseSchema,
});

/** The samples of the playground, by the name of their folder. */
const samples = defineCollection({
  loader: glob({
    base: './content/samples',
    pattern: '*/sample.yaml',
    generateId: ({ entry }) => entry.replace(/\/sample\.yaml$/, ''),
  }),
  schema: sampleSchema,
});

/** What a real control plane did, step by step, by name: `rollout-one-more`. */
const traces = defineCollection({
  loader: glob({ base: './content/traces', pattern: '*.json' }),
  schema: traceSchema,
});

/** What is new, one file for each change, by name. */
const changes = defineCollection({
  loader: glob({ base: './content/changes', pattern: '*.yaml' }),
  schema: changeSchema,
});

export const collections = { prose, samples, traces, changes };
