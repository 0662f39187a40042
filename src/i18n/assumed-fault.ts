import type { AssumedFault } from '../engine/index.ts';
import type { Ui } from './load-ui.ts';

/** A line that people know from kubectl. */
export const exampleLine = 'secret/db-password -n shop';

/** Why a line of the list says nothing, in the reader's language. */
export function faultWords({ fault, line, written, near }: AssumedFault, ui: Ui['workbench']): string {
  switch (fault) {
    case 'form':
      return ui['assume.fault.form']({ line, written, example: exampleLine });
    case 'kind':
      return ui['assume.fault.kind']({ line, written, near: near === '' ? 'none' : near });
    case 'name':
      return ui['assume.fault.name']({ line, written });
    case 'too-many':
      return ui['assume.fault.too-many']({ line });
  }
}
