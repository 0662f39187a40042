import { mount } from 'svelte';
import { loadUi } from '../../i18n/load-ui.ts';
import Review from './Review.svelte';
import { progressDataId, progressPlaceId, type ProgressData } from './progress-data.ts';

/** Puts the questions that are due into the page. */
const place = document.getElementById(progressPlaceId);
const data = document.getElementById(progressDataId)?.textContent;
if (place && data) {
  const course = JSON.parse(data) as ProgressData;
  const ui = await loadUi(course.language, 'progress');
  place.replaceChildren();
  mount(Review, { target: place, props: { ui, course } });
}
