import { join } from 'node:path';
import { buildPackage } from '../../scripts/package/build-package.ts';
import { notMeasured, type Row } from '../claim.ts';
import { filesFolder, writeFiles } from '../manifests.ts';
import { root } from '../paths.ts';
import { buildKubeconform } from '../peers/kubeconform.ts';
import { median } from '../quantile.ts';
import { timeCommand } from '../time-command.ts';
import { schemaLocation } from '../write-schemas.ts';

const count = 12_000;
const claim = 'drydock check, 12,000 files: at least as fast as kubeconform';
const rounds = 5;

/** The command over files of one object each, by turns with kubeconform, which knows the schema alone. */
export async function filesClaim(): Promise<readonly Row[]> {
  writeFiles(count);
  await buildPackage(root, join(root, 'package', 'dist'));
  const drydock = (): number =>
    timeCommand(process.execPath, [
      join(root, 'package', 'bin', 'drydock.js'),
      'check',
      '--format',
      'json',
      filesFolder,
    ]);
  const built = buildKubeconform();
  const options = ['-strict', '-summary', '-output', 'json', '-schema-location', schemaLocation];
  const kubeconform = (): number => ('program' in built ? timeCommand(built.program, [...options, filesFolder]) : 0);
  // Once for the file system, which remembers what was read.
  kubeconform();
  drydock();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    theirs.push(kubeconform());
    ours.push(drydock());
  }
  const seconds = (times: readonly number[]): string => `${(median(times) / 1000).toFixed(2)} s`;
  if ('missing' in built) return [notMeasured(claim, `${built.missing}; drydock check ${seconds(ours)}`)];
  return [{ claim, figure: `${seconds(ours)}, kubeconform ${seconds(theirs)}`, holds: median(ours) <= median(theirs) }];
}
