import { render } from 'svelte/server';
import type { Language } from '../../i18n/languages.ts';
import { uiFor, type Namespace } from '../../i18n/ui.ts';
import { labs } from '../../labs/labs.ts';
import { labViews } from '../../labs/views.ts';
import type { PlacedLab } from '../../lessons/lesson.ts';
import type { LabData } from './lab-data.ts';
import LabStage from './LabStage.svelte';

/**
 * A lab as a page is served with it: computed and drawn at build, so that it reads without scripts.
 * @param name the name that the lesson calls it by; it sets the ids of several labs on a page apart
 * @returns the markup, and the data with which it comes to life
 */
export async function serveLab(
  name: string,
  { lab, config, files }: PlacedLab,
  language: Language,
): Promise<{ readonly html: string; readonly data: LabData }> {
  const [{ model }, view] = await Promise.all([labs[lab](), labViews[lab].load()]);
  const data: LabData = { lab, config, files, state: model.compute(files, config as never), language };
  const props = {
    ...data,
    ui: uiFor(language, 'lesson'),
    labUi: uiFor(language, `lab-${lab}` satisfies Namespace),
    View: view.default,
    filesAre: labViews[lab].files,
  };
  const { body } = await render(LabStage, { props, idPrefix: `lab-${name}` });
  return { html: body, data };
}
