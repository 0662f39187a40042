import { takeOver } from '../../../offline/caches.ts';

/** Shows the notice that a new version waits; the reader decides when it takes over. */
function offer(waiting: ServiceWorker): void {
  const notice = document.querySelector<HTMLElement>('[data-new-version]');
  const agree = notice?.querySelector('button');
  if (!notice || !agree) return;
  notice.hidden = false;
  agree.addEventListener('click', () => {
    // Only the tab in which the reader has agreed begins anew; all others stay as they are.
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage(takeOver);
  });
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js');
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) offer(installing);
    });
  });
}

// Browsers offer none without a secure origin, and some forbid it: then the site works as long as there is a network.
if ('serviceWorker' in navigator) {
  addEventListener('load', () => void register().catch(() => undefined));
}
