import { slotOf, type PartName, type Slot } from '../slot.ts';
import type { Check, RuleSet } from './rules.ts';

/** What judges an object of a kind beyond its metadata. */
export type KindJudges = {
  /** What the server does or judges before the metadata; where that fails, it says nothing else. */
  readonly given?: RuleSet;
  /** Absent where metadata is all there is to judge. */
  readonly rules?: RuleSet;
  /** What the server warns of: `WarningsOnCreate` of the strategies in pkg/registry. */
  readonly warnings?: RuleSet;
  /** What it warns of before it judges, as it turns old fields into new ones. */
  readonly early?: Check;
};

/** By apiVersion and kind. */
export type JudgesByKind = ReadonlyMap<string, KindJudges>;

/** The parts that bring rules of kinds. */
export type RulePart = Exclude<PartName, 'pod-security' | 'set' | 'practice' | 'answers'>;

/** Where the parts put their rules. */
export const ruleSlots: Readonly<Record<RulePart, Slot<JudgesByKind>>> = {
  pods: slotOf('pods'),
  network: slotOf('network'),
  cluster: slotOf('cluster'),
  extension: slotOf('extension'),
};
