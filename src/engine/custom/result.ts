import type { Complaint } from './complaint.ts';

/** What is wrong with a value, and how much of it is right: of several forms the server tells of the best one. */
export type Result = { readonly complaints: Map<string, Complaint>; matches: number };

export function newResult(...complaints: readonly (Complaint | undefined)[]): Result {
  const result: Result = { complaints: new Map(), matches: 0 };
  for (const complaint of complaints) if (complaint) add(result, complaint);
  return result;
}

export function add(result: Result, complaint: Complaint): void {
  if (!result.complaints.has(complaint.key)) result.complaints.set(complaint.key, complaint);
}

/** Takes over all of another result. Source: `Merge` in k8s.io/kube-openapi/pkg/validation/validate/result.go. */
export function merge(result: Result, other: Result): void {
  for (const complaint of other.complaints.values()) add(result, complaint);
  result.matches += other.matches;
}

export function isValid({ complaints }: Result): boolean {
  return complaints.size === 0;
}
