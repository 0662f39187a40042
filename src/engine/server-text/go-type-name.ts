import type { GoType } from './shapes.ts';

/** A Go type as Go prints its name, such as `v1.NodeSelector`, `[]string` or `map[string]string`. */
export function goTypeName(type: GoType): string {
  if ('id' in type && type.id !== undefined) return type.id.slice(type.id.lastIndexOf('/') + 1);
  switch (type.is) {
    case 'pointer':
      return `*${goTypeName(type.of)}`;
    case 'list':
      return `[]${goTypeName(type.of)}`;
    case 'map':
      return `map[${type.key ? goTypeName(type.key) : 'string'}]${goTypeName(type.of)}`;
    case 'number':
      return type.of;
    case 'bytes':
      return '[]uint8';
    case 'any':
      return 'interface {}';
    default:
      return type.is;
  }
}
