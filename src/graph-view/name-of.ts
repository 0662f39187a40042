import type { SceneNode } from './scene.ts';

/** An object by kind and name in full, a stack by what it holds. */
export function nameOf({ stands, id, title }: Pick<SceneNode, 'stands' | 'id' | 'title'>): string {
  return stands === 'object' ? `${id.kind} ${title}` : stands === 'fan' ? title : `${id.kind} ${id.name}, ${title}`;
}
