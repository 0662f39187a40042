import type { FindingCatalog } from './explain.ts';
import type { FindingMessages, FindingTexts } from './finding-words.ts';
import { messageLoaders, textLoaders } from './generated/findings/loaders.ts';
import type { Language } from './languages.ts';

/** Fetches the sentences of all findings in one language: enough for a list and for marks in an editor. */
export async function loadFindingMessages(language: Language): Promise<FindingMessages> {
  return (await messageLoaders[language]()).default;
}

/** Fetches why and how to mend, the larger part, for when a reader opens a finding. */
export async function loadFindingTexts(language: Language): Promise<FindingTexts> {
  return (await textLoaders[language]()).default;
}

/** Fetches both, and where the reference explains each finding. */
export async function loadFindings(language: Language): Promise<FindingCatalog> {
  const [messages, texts, pages] = await Promise.all([
    loadFindingMessages(language),
    loadFindingTexts(language),
    import('./generated/findings/pages.ts'),
  ]);
  return { messages, texts, pages: pages.default };
}
