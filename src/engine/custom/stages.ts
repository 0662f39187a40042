import type { DefaultsJudge } from '../rules/report.ts';
import { slotOf } from '../slot.ts';
import type { checkDefaults } from './definition-defaults.ts';
import type { readCustom } from './read-custom.ts';
import type { settle, throughStorage } from './settle.ts';
import type { validateCustom } from './validate-custom.ts';

/** What is done with objects whose kind a definition brings, and with the defaults in a definition. */
export type CustomStages = {
  readonly readCustom: typeof readCustom;
  readonly settle: typeof settle;
  readonly throughStorage: typeof throughStorage;
  readonly validateCustom: typeof validateCustom;
  readonly checkDefaults: typeof checkDefaults;
};

/** They load with the rules of definitions: without one there is no such object. */
export const customStages = slotOf<CustomStages>('extension');

/** Holds the defaults of a definition against its schema. */
export const defaultsJudge: DefaultsJudge = (schema, report) => customStages.read()?.checkDefaults(schema, report);
