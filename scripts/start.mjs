// @ts-check
import { listen, portFrom } from '../src/server/listen.mjs';
import { ensureBuild } from './run/build.mjs';
import { run } from './run/child.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { main } from './run/main.mjs';
import { modernNode } from './run/node.mjs';
import { inTurn } from './run/turn.mjs';

await main(async () => {
  const port = portFrom(process.env['PORT'], 4321);
  // The port is taken at once: who cannot have it learns so before the build, and who asks early is told to wait.
  const free = await listen((_request, response) => {
    response.writeHead(503, {
      'Content-Type': 'text/plain;charset=utf-8',
      'Retry-After': '2',
      'Cache-Control': 'no-store',
    });
    response.end('Drydock is being built. Try again in a moment.\n');
  }, port);
  let node;
  try {
    await inTurn(ensureDependencies);
    await ensureBuild();
    node = modernNode();
  } finally {
    await free();
  }
  const { code } = await run(node, ['src/server/main.ts'], { env: { PORT: String(port) } });
  return code;
});
