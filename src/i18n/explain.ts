import type { Finding } from '../engine/index.ts';
import type { FindingMessages, FindingPages, FindingTexts } from './finding-words.ts';
import type { Segment } from './segment.ts';

/** The words for all findings in one language. Without `texts`, explanations hold the message alone. */
export type FindingCatalog = {
  readonly messages: FindingMessages;
  readonly texts?: FindingTexts;
  readonly pages?: FindingPages;
};

/** `lesson` is the id of the lesson that teaches the rule, `page` that of the reference that explains the finding. */
export type Explanation = {
  readonly message: Segment[];
  readonly why: Segment[];
  readonly mend: Segment[];
  readonly lesson?: string;
  readonly page?: string;
};

type Say = (args: Finding['args']) => Segment[];

/** A finding in the catalog's language. A code that has no words yet is shown as itself. Never throws. */
export function explain(finding: Finding, catalog: FindingCatalog): Explanation {
  // The compiler cannot see that code and arguments belong together once the code is looked up; Finding's type says so.
  const say = catalog.messages[finding.code] as Say | undefined;
  const texts = catalog.texts?.[finding.code] as { why: Say; mend: Say; lesson?: string } | undefined;
  const page = catalog.pages?.[finding.code];
  return {
    message: say ? say(finding.args) : [{ code: finding.code }],
    why: texts ? texts.why(finding.args) : [],
    mend: texts ? texts.mend(finding.args) : [],
    ...(texts?.lesson ? { lesson: texts.lesson } : {}),
    ...(page ? { page } : {}),
  };
}
