import type { Language } from '../i18n/languages.ts';
import type { FindingPage } from './finding-pages.ts';

/** The address of the reference, or of one of its three parts. */
export const referencePath = (language: Language, part?: 'findings' | 'fields' | 'terms'): string =>
  `/${language}/reference/${part ? `${part}/` : ''}`;

/** Where a finding is explained. */
export const findingPath = (language: Language, page: FindingPage | (string & {}), code?: string): string =>
  `${referencePath(language, 'findings')}${page}/${code ? `#${code}` : ''}`;

/** Where the fields of a kind stand, or one of the types on that page. */
export const fieldsPath = (language: Language, slug: string, type?: string): string =>
  `${referencePath(language, 'fields')}${slug}/${type ? `#${type}` : ''}`;

/** Where a term is explained. */
export const termPath = (language: Language, id: string): string => `${referencePath(language, 'terms')}#${id}`;
