import type { Language } from './languages.ts';
import type { Namespace, Ui } from './generated/ui/shape.ts';
import { loaders } from './generated/ui/loaders.ts';

export type { Namespace, Ui } from './generated/ui/shape.ts';

/** Fetches the interface strings of one language and namespace. Rejects when the file cannot be fetched. */
export async function loadUi<N extends Namespace>(language: Language, namespace: N): Promise<Ui[N]> {
  return (await loaders[language][namespace]()).default;
}
