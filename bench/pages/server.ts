import { parseArgs } from 'node:util';
import { listen } from '../../src/server/listen.mjs';
import { whenParentIsGone } from '../../src/server/parent.mjs';
import { serveStatic } from '../../src/server/static.ts';

/*
 * Serves a folder as the project's own server does, at the port that is given. With `--no-policy` it leaves out the
 * Content-Security-Policy: it is made for our pages, and a page of Starlight has scripts in it.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'no-policy': { type: 'boolean' } } });
const [folder = '', port = ''] = positionals;
const serve = serveStatic(folder);
const close = await listen((request, response) => {
  if (values['no-policy']) {
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => (name === 'Content-Security-Policy' ? response : set(name, value));
  }
  serve(request, response);
}, Number(port));
process.once('SIGTERM', () => void close());
whenParentIsGone(() => void close());
process.stdout.write('open\n');
