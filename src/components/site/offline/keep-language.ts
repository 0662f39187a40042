import { forgetLanguage, keepLanguage, keptOf, readList } from '../../../offline/keep.ts';

const root = document.querySelector<HTMLElement>('[data-keep]');

/** Its words stand in the page: without a network there is nothing to fetch them from. */
type Words = Readonly<Record<string, string>>;

async function start(place: HTMLElement): Promise<void> {
  const language = document.documentElement.lang;
  const words = JSON.parse(place.dataset['keep'] ?? '{}') as Words;
  const say = (name: string): string => words[`offline.${name}`] ?? '';
  const status = place.querySelector<HTMLElement>('[data-status]')!;
  const bar = place.querySelector('progress')!;
  const [keep, stop, forget] = ['keep', 'stop', 'forget'].map((name) =>
    place.querySelector<HTMLButtonElement>(`[data-action=${name}]`)!,
  ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  const size = (bytes: number): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6);

  const show = async (said?: string): Promise<void> => {
    const list = await readList(language).catch(() => undefined);
    const kept = await keptOf(language, list);
    bar.hidden = true;
    stop.hidden = true;
    keep.hidden = !list || kept === 'this-version';
    keep.textContent = kept === 'older-version' ? say('renew') : say('keep').replace('{size}', size(list?.bytes ?? 0));
    forget.hidden = kept === 'nothing';
    status.textContent =
      said ??
      (kept === 'nothing'
        ? list
          ? say('not-kept')
          : say('no-network')
        : kept === 'older-version'
          ? say('older')
          : say('kept'));
  };

  let running: AbortController | undefined;
  keep.addEventListener('click', () => {
    void (async () => {
      running = new AbortController();
      keep.hidden = forget.hidden = true;
      stop.hidden = bar.hidden = false;
      bar.value = 0;
      status.textContent = say('keeping');
      stop.focus();
      try {
        const list = await readList(language);
        await keepLanguage(language, list, running.signal, (share) => (bar.value = share));
        await show();
      } catch {
        await show(running.signal.aborted ? say('stopped') : say('failed'));
      }
    })();
  });
  stop.addEventListener('click', () => running?.abort());
  forget.addEventListener('click', () => void forgetLanguage(language).then(() => show(say('forgotten'))));
  await show();
}

if (root && 'caches' in window) void start(root);
else if (root) root.querySelector<HTMLElement>('[data-impossible]')!.hidden = false;
// This page stands in for one that is neither reachable nor kept.
const missing = document.querySelector<HTMLElement>('[data-instead]');
if (missing && !/^\/\w+\/offline\/?$/.test(location.pathname)) missing.hidden = false;
