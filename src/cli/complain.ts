import type { Ui } from '../i18n/load-ui.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Fault } from './fault.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { write } from './write.ts';

/** Says on standard error why nothing was done. */
export async function complain(faults: readonly Fault[], words: Ui['cli'], { stderr }: Terminal): Promise<ExitCode> {
  await write(
    stderr,
    faults.map((fault) => `drydock: ${visible(fault(words))}\n`),
  );
  return exitCodes.unable;
}
