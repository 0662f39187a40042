import type { Language } from '../i18n/languages.ts';

/** A term as a reader meets it. */
export type Entry = { readonly term: string; readonly definition: string };

/** All terms by id, in the order of `content/glossary.yaml`. */
export type Glossary = { readonly [id: string]: { readonly [L in Language]: Entry } };
