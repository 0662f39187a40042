// @ts-check
import { PortError } from '../../src/server/listen.mjs';
import { endTogether, isEnding } from './child.mjs';
import { Complaint } from './complaint.mjs';

/**
 * Runs a script: what it starts ends with it, and what the person can mend is said without a stack.
 * @param {() => Promise<number | void>} script gives the exit code
 */
export async function main(script) {
  endTogether();
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (error) {
    if (!(error instanceof Complaint) && !(error instanceof PortError)) throw error;
    // What fails because it was ended needs no reason.
    if (!isEnding()) process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
