import { spawn } from 'node:child_process';
import type { Verdict } from '../normal-form.ts';
import type { Case } from './case.ts';

/** What the judge says, and the cases at which the server itself broke off. */
export type Asked = { readonly verdicts: Verdict[]; readonly broken: string[] };

/**
 * Asks a judge all cases. Some manifests make the server panic and drop the connection: such a case has no answer.
 * The judge ends there, and a new one goes on behind it.
 *
 * @param flags of the judge, such as `--once`
 * @throws where the judge ends for another reason
 */
export async function askJudge(judge: string, cases: readonly Case[], flags: readonly string[]): Promise<Asked> {
  const verdicts: Verdict[] = [];
  const broken: string[] = [];
  let left = [...cases];
  while (left.length > 0) {
    const { out, log, status } = await run(judge, flags, left);
    const complete = out.slice(0, out.lastIndexOf('\n') + 1);
    const said = complete.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Verdict]));
    verdicts.push(...said);
    left = left.slice(said.length);
    if (status === 0) break;
    const id = brokenCase(log);
    if (id === undefined || !left.some((one) => one.id === id))
      throw new Error(`the judge ends with ${status}: ${log.slice(-2000)}`);
    broken.push(id);
    left = left.filter((one) => one.id !== id);
  }
  return { verdicts, broken };
}

/** The judge names the case whose request the server did not answer. */
function brokenCase(log: string): string | undefined {
  const name = /^judge: case ("(?:[^"\\]|\\.)*"): (?:Post|Put|Get|Delete) /m.exec(log)?.[1];
  return name === undefined ? undefined : (JSON.parse(name) as string);
}

function run(
  judge: string,
  flags: readonly string[],
  cases: readonly Case[],
): Promise<{ out: string; log: string; status: number | null }> {
  const child = spawn(judge, ['record', 'verdicts', ...flags], { stdio: ['pipe', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (log = (log + chunk).slice(-100_000)));
  // The judge may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(cases.map(({ id, setup, yaml }) => `${JSON.stringify({ id, setup, yaml })}\n`).join(''));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ out: Buffer.concat(out).toString('utf8'), log, status }));
  });
}
