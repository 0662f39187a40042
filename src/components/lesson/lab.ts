import type { LabData } from './lab-data.ts';
import { wakeOnInput } from './wake.ts';

/** The labs of the page. What they need to live is fetched when somebody turns to one. */
for (const lab of document.querySelectorAll<HTMLElement>('[data-lab]')) {
  const place = lab.querySelector<HTMLElement>('[data-lab-place]')!;
  const failed = lab.querySelector<HTMLElement>('[data-lab-failed]')!;
  wakeOnInput(place, async () => {
    try {
      const { loadLab } = await import('./lab-app.ts');
      const enliven = await loadLab(place, JSON.parse(lab.querySelector('script')!.textContent) as LabData);
      failed.hidden = true;
      return enliven;
    } catch (error) {
      failed.hidden = false;
      throw error;
    }
  });
}
