/**
 * `npm run translations`: lists translations that are stale or missing, and ends with 1 when there are any.
 * `npm run translations -- --accept [path or block id ...]`: says that these translate the English of today.
 */
import { root } from './content/read-document.ts';
import { runTranslations } from './translations/run-translations.ts';

const { lines, exitCode } = runTranslations(process.argv.slice(2), root);
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
