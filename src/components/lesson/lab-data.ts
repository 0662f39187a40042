import type { Language } from '../../i18n/languages.ts';
import type { LabState } from '../../labs/lab.ts';
import type { PlacedLab } from '../../lessons/lesson.ts';

/** What a page hands to the browser for a lab, as JSON of its own address: what the markup was drawn from. */
export type LabData = PlacedLab & { readonly state: LabState; readonly language: Language };
