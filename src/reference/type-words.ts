import type { Ui } from '../i18n/ui.ts';
import type { StructType, TypeDescriptor } from '../engine/schema/types.ts';

/** A type in words, with the struct in it that has a section of its own. `before` and `after` surround its name. */
export type TypeWords = { readonly before: string; readonly struct?: StructType; readonly after: string };

/** Says what a field holds, such as "list of Container". */
export function typeWords(type: TypeDescriptor, ui: Ui['reference']): TypeWords {
  switch (type.is) {
    case 'struct':
      return { before: '', struct: type.type, after: '' };
    case 'schema-or':
      return around(ui[`fields.or-${type.or}`], { before: '', struct: type.type, after: '' });
    case 'list':
      return around(ui['fields.list'], typeWords(type.of, ui));
    case 'map':
      return around(ui['fields.map'], typeWords(type.of, ui));
    default:
      return { before: ui[`fields.${type.is}`], after: '' };
  }
}

/** Puts a type into a sentence. A private sign holds its place, because the name becomes a link. */
function around(sentence: (args: { type: string }) => string, inner: TypeWords): TypeWords {
  const [before = '', after = ''] = sentence({ type: '\u0000' }).split('\u0000');
  return { ...inner, before: before + inner.before, after: inner.after + after };
}
