// Where the things of the sandbox lie.
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The folder with the pinned n8n. */
export const SANDBOX = join(ROOT, 'sandbox');

/** Short-lived marks of the scripts: locks, the built package. */
export const STAMPS = join(ROOT, '.stamps');

/** The programs of the development packages, Node 24 among them. */
export const BIN = join(ROOT, 'node_modules', '.bin');

/** The Node that n8n runs on. */
export const NODE = join(BIN, 'node');

/** A PATH on which `node` is that Node: n8n starts its task runners by that name. */
export const PATH = `${BIN}${delimiter}${process.env.PATH ?? ''}`;
