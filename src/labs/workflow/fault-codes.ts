import { complaintCodes } from './complaints.ts';

/** Every fault that the lab can find, by code. */
export const faultCodes: readonly string[] = [
  ...complaintCodes,
  ...['no-file', 'not-in-place', 'one-file', 'matrix-large', 'yaml'],
  ...['too-long', 'too-deep', 'too-large', 'too-many-jobs'],
  ...['both-filters', 'only-negative', 'pattern'],
];
