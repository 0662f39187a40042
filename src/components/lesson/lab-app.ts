import { hydrate } from 'svelte';
import { loadUi } from '../../i18n/load-ui.ts';
import { labViews } from '../../labs/views.ts';
import type { LabData } from './lab-data.ts';
import LabStage from './LabStage.svelte';

/** Fetches what a served lab needs to live. The function that it gives brings it to life in its place. */
export async function loadLab(place: HTMLElement, data: LabData): Promise<() => void> {
  const { lab, language } = data;
  const row = labViews[lab];
  const [ui, labUi, view] = await Promise.all([loadUi(language, 'lesson'), loadUi(language, `lab-${lab}`), row.load()]);
  const props = { ...data, ui, labUi, View: view.default, filesAre: row.files };
  return () => void hydrate(LabStage, { target: place, props });
}
