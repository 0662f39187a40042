import { expect, test } from 'vitest';
import { siteAddress } from '../../src/site/address.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['https://drydock.example', 'https://drydock.example'],
  [' https://drydock.example/ ', 'https://drydock.example'],
  ['http://localhost:4321', 'http://localhost:4321'],
])('%s is the address %s', (value, address) => {
  expect(siteAddress(value)).toBe(address);
});

test.each(['drydock.example', 'https://drydock.example/learn/', 'ftp://drydock.example', 'https://x.example/?a=1'])(
  '%s is no address of a site',
  (value) => {
    expect(() => siteAddress(value)).toThrow('DRYDOCK_SITE');
  },
);
