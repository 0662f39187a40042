import type { Ui } from '../../i18n/load-ui.ts';
import type { Change } from './config.ts';
import type { DockerfileFault, Reason, StageRow } from './state.ts';

export type Strings = Ui['lab-dockerfile'];

type Say = string | ((args: Readonly<Record<string, string | number>>) => string);

/** A string of the lab by a name that is put together. What has no words is shown as its own name. */
function said(ui: Strings, key: string, args: Readonly<Record<string, string | number>> = {}): string {
  // The compiler cannot follow a name that is put together; a test asks for every code there is.
  const say = (ui as unknown as Readonly<Record<string, Say | undefined>>)[key];
  return typeof say === 'function' ? say(args) : (say ?? key);
}

export const reasonWords = (ui: Strings, { code, args }: Reason): string => said(ui, `reason.${code}`, args);

export const faultWords = (ui: Strings, { code, args }: DockerfileFault): string => said(ui, `fault.${code}`, args);

/** A change as its button says it. */
export function changeWords(ui: Strings, change: Change): string {
  if ('edit' in change) return ui['change.edit']({ path: change.edit });
  if ('add' in change) return ui['change.add']({ path: change.add });
  if ('remove' in change) return ui['change.remove']({ path: change.remove });
  if ('chmod' in change) return ui['change.chmod']({ path: change.chmod });
  if ('touch' in change) return ui['change.touch']({ path: change.touch });
  if ('arg' in change) return ui['change.arg'](change.arg);
  if ('secret' in change) return ui['change.secret']({ name: change.secret });
  if ('revert' in change) return ui['change.revert']({ path: change.revert });
  if ('target' in change) return ui['change.target']({ name: change.target });
  return ui['change.later'];
}

/** A stage by its name, or by its number where it has none. */
export function stageWords(ui: Strings, stages: readonly StageRow[], index: number): string {
  const name = stages[index]?.name ?? null;
  return name === null ? ui['stage.unnamed']({ number: index + 1 }) : ui['stage.name']({ name });
}
