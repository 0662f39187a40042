import { mount } from 'svelte';
import { loadUi } from '../../i18n/load-ui.ts';
import { browserStore } from '../../store/browser-store.ts';
import Progress from './Progress.svelte';
import { progressDataId, progressPlaceId, type ProgressData } from './progress-data.ts';

/** Puts what is kept of the learner into the page. */
const place = document.getElementById(progressPlaceId);
const data = document.getElementById(progressDataId)?.textContent;
if (place && data) {
  const course = JSON.parse(data) as ProgressData;
  const [ui, lessonUi, store] = await Promise.all([
    loadUi(course.language, 'progress'),
    loadUi(course.language, 'lesson'),
    browserStore(),
  ]);
  place.replaceChildren();
  mount(Progress, { target: place, props: { ui, lessonUi, course, store } });
}
