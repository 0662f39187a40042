import { required } from '../checks.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { fileMode } from './file-mode.ts';
import { fileInVolume } from './relative-path.ts';

/** A path that must be there and must be that of a file in a volume. */
export const neededFile: Check = (path, report) => {
  if (isZero(path)) required(path, report);
  else fileInVolume(path, report);
};

/** A key of a ConfigMap or Secret and the file it becomes. Source: `validateKeyToPath` in core/validation. */
export const keyToPath = rules('core/v1.KeyToPath', (r) => [
  r.required('key'),
  r.always('path', neededFile),
  r.optional('mode', fileMode),
]);
