/** Findings of admission: the built-in plugins of a fresh cluster refuse, before and after validation. */
export type AdmissionArgs = {
  'class-not-found': { kind: 'PriorityClass' | 'RuntimeClass'; name: string };
  /** The Pod sets what its PriorityClass decides, to something else. */
  'priority-decided-by-class': { field: 'priority' | 'preemptionPolicy'; value: string; decided: string };
  /** Only a RuntimeClass says how much a Pod needs beside its containers. */
  'overhead-without-class': Record<never, never>;
  /** No namespace can have this name, so there is none. */
  'namespace-cannot-exist': { namespace: string };
};
