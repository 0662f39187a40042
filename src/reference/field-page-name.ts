import type { Ui } from '../i18n/ui.ts';
import { metadataSlug, type FieldPage } from './field-pages.ts';

/** What a page of fields is called: its kind, or what its types have in common. */
export function fieldPageName({ kind, slug }: FieldPage, ui: Ui['reference']): string {
  if (kind) return kind.kind;
  return slug === metadataSlug ? ui['fields.metadata'] : ui['fields.shared'];
}
