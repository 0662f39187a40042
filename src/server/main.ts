import { fileURLToPath } from 'node:url';
import { announcement } from './announce.ts';
import { listen, PortError, portFrom } from './listen.mjs';
import { whenParentIsGone } from './parent.mjs';
import { serveStatic } from './static.ts';

const root = fileURLToPath(new URL('../../dist/', import.meta.url));

try {
  const port = portFrom(process.env['PORT'], 4321);
  const close = await listen(serveStatic(root), port);
  const stop = () => void close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('SIGHUP', stop);
  whenParentIsGone(stop);
  process.stdout.write(`${announcement(port, process.env['LC_ALL'] ?? process.env['LANG'])}\n`);
} catch (error) {
  if (!(error instanceof PortError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
