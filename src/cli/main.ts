import './map-group-by.ts';
import { loadUi } from '../i18n/load-ui.ts';
import { readArguments } from './arguments.ts';
import { check } from './check.ts';
import { complain } from './complain.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { help } from './help.ts';
import { terminalLanguage } from './language.ts';
import type { Terminal } from './terminal.ts';
import { write } from './write.ts';

/**
 * The command `drydock`.
 * @param terminal the process; its exit code is left to the caller
 * @param version of the package
 * @returns the exit code: 0 without errors, 1 with errors, 2 where the call could not be carried out. Never rejects.
 */
export async function main(terminal: Terminal, version: string): Promise<ExitCode> {
  const { stdout, stderr, env } = terminal;
  // A reader that goes away, as `head` does, is no fault: write() sees it, and the report ends.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  const call = readArguments(terminal.argv.slice(2));
  const language = call.language ?? terminalLanguage(env);
  const words = await loadUi(language, 'cli');
  try {
    switch (call.command) {
      case 'check':
        return await check(call.check, language, terminal);
      case 'help':
        await write(stdout, [help(words)]);
        return exitCodes.clean;
      case 'version':
        await write(stdout, [`${version}\n`]);
        return exitCodes.clean;
      case 'nothing':
        await write(stderr, [help(words)]);
        return exitCodes.unable;
      case 'fault':
        return await complain([call.fault, (ui) => ui['help.hint']], words, terminal);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return complain([(ui) => ui['failed']({ reason })], words, terminal);
  }
}
