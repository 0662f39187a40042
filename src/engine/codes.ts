import type { AdmissionArgs } from './admission/codes.ts';
import type { CustomArgs } from './custom/codes.ts';
import type { PracticeArgs } from './practice/codes.ts';
import type { RuleArgs } from './rules/codes.ts';
import type { SchemaArgs } from './schema/codes.ts';
import type { SetArgs } from './set/codes.ts';
import type { YamlArgs } from './yaml/codes.ts';

/** Every finding the engine can report, with the arguments of its sentence. Each stage declares its own. */
export type Args = YamlArgs & SchemaArgs & AdmissionArgs & RuleArgs & SetArgs & PracticeArgs & CustomArgs;

export type Code = keyof Args;
