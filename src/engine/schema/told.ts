import { comparePaths } from './path.ts';
import type { Fault } from './fault.ts';

/** The server stops counting unknown fields here: `saveStrictError` in `sigs.k8s.io/json`. */
const mostUnknownFields = 100;

/**
 * Brings faults into the order in which kubectl and the server meet them, and says which of them are told.
 * kubectl reads the metadata into their type before it sends anything; then the server decodes the whole.
 * The first type error is the only one told; without one, all unknown fields are told together.
 */
export function orderFaults(faults: readonly Fault[]): { readonly fault: Fault; readonly told: boolean }[] {
  const ordered = [...faults].sort((a, b) => rank(a) - rank(b) || comparePaths(a.steps, b.steps));
  const first = ordered[0];
  return ordered.map((fault, index) => ({
    fault,
    told: first?.weight === 'strict' ? index < mostUnknownFields : index === 0,
  }));
}

function rank(fault: Fault): number {
  const order = { 'at-once': 0, kept: 1, strict: 4 }[fault.weight];
  const inMetadata = fault.steps[0] === 'metadata';
  return order === 4 || inMetadata ? order : order + 2;
}
