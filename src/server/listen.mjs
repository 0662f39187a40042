// @ts-check
// Plain JavaScript: the scripts that install Node use it before Node is there.
import { createServer } from 'node:http';

/** The port cannot be had; `message` says why, for the person at the terminal. */
export class PortError extends Error {}

/**
 * Reads the port from the environment.
 * @param {string | undefined} text
 * @param {number} otherwise
 * @returns {number}
 * @throws {PortError} where it is no port
 */
export function portFrom(text, otherwise) {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new PortError(
      `PORT is "${text}", but a port is a whole number from 1 to 65535. For example: PORT=8080 npm start`,
    );
  }
  return port;
}

/**
 * @param {import('node:http').RequestListener} listener
 * @param {string} host
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
function listenAt(listener, host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen({ host, port, ipv6Only: host.includes(':') }, () => resolve(server));
  });
}

/**
 * Listens on this machine alone, at both addresses that `localhost` may mean.
 * @param {import('node:http').RequestListener} listener
 * @param {number} port
 * @returns {Promise<() => Promise<void>>} ends it, open connections included
 * @throws {PortError} where the port is taken or forbidden
 */
export async function listen(listener, port) {
  /** @type {import('node:http').Server[]} */
  const servers = [];
  const close = async () => {
    await Promise.all(
      servers.map((server) => {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        return closed;
      }),
    );
  };
  for (const host of ['127.0.0.1', '::1']) {
    try {
      servers.push(await listenAt(listener, host, port));
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      // A machine without IPv6 has no second address.
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await close();
      if (code === 'EADDRINUSE') {
        const other = port < 65535 ? port + 1 : port - 1;
        throw new PortError(`Port ${port} is taken by another program. Choose another one: PORT=${other} npm start`);
      }
      if (code === 'EACCES')
        throw new PortError(`Port ${port} needs more rights. Choose one above 1023: PORT=8080 npm start`);
      throw error;
    }
  }
  return close;
}
