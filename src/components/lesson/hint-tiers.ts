/** The hints in the order in which they are given. */
export const hintTiers = [
  { tier: 1, name: 'observe' },
  { tier: 2, name: 'direction' },
  { tier: 3, name: 'near' },
] as const;

export type HintTier = (typeof hintTiers)[number]['tier'];
