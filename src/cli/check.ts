import type { Language } from '../i18n/languages.ts';
import { faultWords } from '../i18n/assumed-fault.ts';
import { loadFindingMessages, loadFindingTexts } from '../i18n/load-findings.ts';
import { loadUi } from '../i18n/load-ui.ts';
import type { CheckCall } from './arguments.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { applied } from './applied.ts';
import { complain } from './complain.ts';
import { jsonReport } from './json-report.ts';
import { paintFor } from './paint.ts';
import { readAssumption } from './read-assumption.ts';
import { readInputs } from './read-inputs.ts';
import { reported } from './reported.ts';
import { summaryOf } from './summary.ts';
import type { Terminal } from './terminal.ts';
import { textReport } from './text-report.ts';
import { judge } from './threads/judge.ts';
import { write } from './write.ts';

/**
 * `drydock check`: judges all inputs as one set and writes the report. Where an input cannot be read nothing is judged:
 * what it holds would be missed by the others, and they would be blamed for it.
 */
export async function check(call: CheckCall, language: Language, terminal: Terminal): Promise<ExitCode> {
  const cli = await loadUi(language, 'cli');
  const { files, faults } = await readInputs(call.inputs, terminal.stdin);
  const assumption = await readAssumption(call, terminal.stdin);
  const unread = [...faults, ...assumption.faults];
  if (unread.length > 0) return complain(unread, cli, terminal);
  const { kubernetes, profile, format, explain } = call;
  if (format === 'kubectl') return applied(files, kubernetes, cli, terminal);
  const { assume } = assumption;
  const analysis = await judge(files, { kubernetes, profile, ...(assume && { assume }) });
  // With a list that is only half understood, objects would be called missing that are said to be there.
  if (analysis.assumedFaults) {
    const workbench = await loadUi(language, 'workbench');
    const told = analysis.assumedFaults.map((fault) => () => `--assume-exists: ${faultWords(fault, workbench)}`);
    return complain(told, cli, terminal);
  }
  const summary = summaryOf(analysis);
  const messages = await loadFindingMessages(language);
  if (format === 'json') {
    await write(terminal.stdout, jsonReport(reported(files, analysis), summary, kubernetes, { messages }));
  } else {
    const findings = { messages, ...(explain && { texts: await loadFindingTexts(language) }) };
    const words = { cli, workbench: await loadUi(language, 'workbench'), findings };
    const report = textReport(reported(files, analysis), summary, kubernetes, words, paintFor(terminal));
    await write(terminal.stdout, report);
  }
  return summary.errors > 0 || summary.refused > 0 ? exitCodes.errors : exitCodes.clean;
}
