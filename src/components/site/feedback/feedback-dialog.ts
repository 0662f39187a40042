import { isLanguage, sourceLanguage } from '../../../i18n/languages.ts';
import { loadUi } from '../../../i18n/load-ui.ts';
import { reportText } from './report.ts';
import './feedback-dialog.css';

/** Shows the prepared report; the reader completes it, copies it, and sends it as they like. */
export async function showFeedback(selected: string): Promise<void> {
  const { lang } = document.documentElement;
  const words = await loadUi(isLanguage(lang) ? lang : sourceLanguage, 'feedback');
  document.querySelector('.feedback-dialog')?.remove();

  const dialog = document.createElement('dialog');
  dialog.className = 'feedback-dialog';
  dialog.setAttribute('aria-labelledby', 'feedback-title');
  const title = document.createElement('h2');
  title.id = 'feedback-title';
  title.textContent = words['feedback.title'];
  const lead = document.createElement('p');
  lead.textContent = words['feedback.lead'];
  const text = document.createElement('textarea');
  text.rows = 12;
  text.spellcheck = false;
  text.setAttribute('aria-label', words['feedback.text']);
  text.value = reportText(
    {
      title: document.title,
      path: location.pathname + location.hash,
      language: lang,
      version: document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '',
      selected,
    },
    {
      title: words['feedback.page'],
      path: words['feedback.address'],
      language: words['feedback.language'],
      version: words['feedback.version'],
      selected: words['feedback.selected'],
      message: words['feedback.message'],
    },
  );
  const copy = buttonOf(words['feedback.copy'], 'primary');
  const close = buttonOf(words['feedback.close'], '');
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(copy, close);
  dialog.append(title, lead, text, actions, status);
  document.body.append(dialog);

  copy.addEventListener('click', () => {
    void copied(text).then((done) => {
      status.textContent = done ? words['feedback.copied'] : words['feedback.select'];
    });
  });
  close.addEventListener('click', () => dialog.close());
  dialog.showModal();
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
}

function buttonOf(words: string, kind: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = kind;
  button.textContent = words;
  return button;
}

/** False where the browser forbids it: then the text is selected, for the reader's own keys. */
async function copied(text: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    text.focus();
    text.select();
    return false;
  }
}
