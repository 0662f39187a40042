import type { SetPractice } from './set-practice.ts';
import { availability } from './set/availability.ts';
import { isolation } from './set/isolation.ts';
import { rights } from './set/rights.ts';

/** Every point of good practice that needs the whole set. */
export const setPractices: readonly SetPractice[] = [...isolation, ...availability, ...rights];
