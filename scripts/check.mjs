// @ts-check
import { checks, prepareChecks, runCheck } from './run/checks.mjs';
import { main } from './run/main.mjs';
import { inTurn } from './run/turn.mjs';
import { reportStep } from './run/report-step.mjs';

await main(async () => {
  let failed = 0;
  failed += await reportStep('generated files', () => inTurn(prepareChecks));
  for (const check of checks) failed += await reportStep(check.name, () => runCheck(check));
  return failed > 0 ? 1 : 0;
});
