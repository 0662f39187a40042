import { isLanguage, sourceLanguage, type Language } from '../i18n/languages.ts';

/** The language of the terminal by the variables of POSIX, strongest first; English where none is spoken here. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value) ?? '';
  const wanted = locale.split(/[_.@-]/)[0];
  return isLanguage(wanted) ? wanted : sourceLanguage;
}
