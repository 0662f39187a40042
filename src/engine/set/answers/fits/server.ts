import type { Finding, ResourceId } from '../../../finding.ts';
import type { MapValue, Value } from '../../../yaml/value.ts';
import type { MemberWithPods } from '../../members.ts';

/** What one resource of a quota has to give, and what objects ask of it. Amounts are as the server prints them. */
export type QuotaAccount = {
  readonly quota: ResourceId;
  readonly resource: string;
  readonly hard: string;
  /** What is used before these objects come. */
  readonly before: string;
  readonly each: string;
  readonly together: string;
};

/** How many objects quotas let in, and what they say of the first one that stays out. */
export type LetIn = {
  readonly many: number;
  readonly refused: readonly Finding[];
  readonly accounts: readonly QuotaAccount[];
};

/** The server in which the Pods come to be. A set knows its objects; what the server makes of them it has to ask. */
export type Server = {
  /** The Pod of a template as the server stores it, and what keeps it out whatever room there is. */
  podOf(workload: MemberWithPods, name: string): { readonly pod: MapValue; readonly refused: readonly Finding[] };
  /** Lets in as many of equal objects as the quotas have room for, and counts what they use from then on. */
  letIn(object: Value, count: number): LetIn;
  /** An object that a controller makes, with nothing in it that a quota looks at but its kind and place. */
  made(id: ResourceId, spec?: Value): MapValue;
};
