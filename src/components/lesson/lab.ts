import type { LabData } from './lab-data.ts';
import { wakeOnInput } from './wake.ts';

/** The labs of the page. What they need to live is fetched when somebody turns to one. */
for (const lab of document.querySelectorAll<HTMLElement>('[data-lab]')) {
  const place = lab.querySelector<HTMLElement>('[data-lab-place]')!;
  const failed = lab.querySelector<HTMLElement>('[data-lab-failed]')!;
  wakeOnInput(place, async () => {
    try {
      const [{ loadLab }, data] = await Promise.all([import('./lab-app.ts'), dataFrom(lab.dataset['labFrom']!)]);
      const enliven = await loadLab(place, data);
      failed.hidden = true;
      return enliven;
    } catch (error) {
      failed.hidden = false;
      throw error;
    }
  });
}

/** Throws where it cannot be fetched. */
async function dataFrom(address: string): Promise<LabData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as LabData;
}
