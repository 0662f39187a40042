/** `npm run build:package`: bundles the command `drydock` into `package/dist/`. */
import { join } from 'node:path';
import { root } from './content/read-document.ts';
import { buildPackage } from './package/build-package.ts';

const most = 3_000_000;

const size = await buildPackage(root, join(root, 'package', 'dist'));
process.stdout.write(`package/dist: ${Math.round(size / 1000)} kB\n`);
if (size > most) {
  process.stderr.write(
    `That is more than ${most / 1000} kB: find out what came along that the command does not need.\n`,
  );
  process.exitCode = 1;
}
