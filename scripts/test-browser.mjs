// @ts-check
import { join } from 'node:path';
import { ensureBuild } from './run/build.mjs';
import { findChromium, noChromium } from './run/chromium.mjs';
import { run } from './run/child.mjs';
import { Complaint } from './run/complaint.mjs';
import { main } from './run/main.mjs';
import { modernNode } from './run/node.mjs';
import { project } from './run/project.mjs';

await main(async () => {
  const chromium = await findChromium();
  if (!chromium) throw new Complaint(noChromium);
  await ensureBuild();
  const playwright = join(project, 'node_modules', '.bin', 'playwright');
  const { code } = await run(modernNode(), [playwright, 'test', ...process.argv.slice(2)], {
    env: { CHROMIUM_PATH: chromium },
  });
  return code;
});
