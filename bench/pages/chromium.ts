import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';

const installed = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Opens the Chromium of the tests, as quiet as it can be. @param more further arguments of the program */
export const openChromium = async (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    ...(existsSync(installed) && { executablePath: installed }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
