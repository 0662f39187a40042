// @ts-check
import { build } from './run/build.mjs';
import { main } from './run/main.mjs';

await main(() => build());
