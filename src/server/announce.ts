import { doors, type Door } from '../doors.ts';
import { isLanguage, sourceLanguage } from '../i18n/languages.ts';

const names: Record<Door, string> = { learn: 'Course', playground: 'Playground' };

/**
 * What the terminal says once the site is open.
 * @param locale the terminal's locale, such as `de_DE.UTF-8`: the addresses lead to that language where the site speaks it
 */
export function announcement(port: number, locale = ''): string {
  const wanted = locale.split(/[_.]/)[0];
  const language = isLanguage(wanted) ? wanted : sourceLanguage;
  const origin = `http://localhost:${port}`;
  const rows = [['Start', '/'], ...doors.map((door) => [names[door], `/${language}/${door}/`])];
  const lines = rows.map(([name = '', path]) => `  ${name.padEnd(12)}${origin}${path}`);
  return ['Drydock is open. Ctrl-C closes it.', ...lines].join('\n');
}
