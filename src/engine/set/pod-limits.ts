import type { Finding } from '../finding.ts';
import type { MapValue, Value } from '../yaml/value.ts';

/**
 * What quotas and limit ranges of the input say of Pods. Admission is another stage, so whoever asks for all objects
 * together hands it in. Its quotas fill up as it is asked.
 */
export type PodLimits = {
  /**
   * What the server says of a Pod that a controller makes, and the Pod as it would store it.
   * @param owner the object that is the Pod or carries its template: of one that is known, the Pod is not made again
   */
  admitPod(owner: Value, pod: () => MapValue): { readonly findings: readonly Finding[]; readonly stored: MapValue };
  /** Lets in as many of equal Pods as the quotas of their namespace have room for. */
  letIn(stored: MapValue, count: number): { readonly many: number; readonly accounts: readonly Account[] };
};

/** What one resource of a quota allows, what was used before, and what all the Pods ask for, as the server prints it. */
export type Account = {
  readonly quota: MapValue;
  readonly resource: string;
  readonly hard: string;
  readonly before: string;
  readonly together: string;
};
