import type { Ui } from '../i18n/load-ui.ts';

/** Why a call could not be carried out, told once the language is known. */
export type Fault = (ui: Ui['cli']) => string;
