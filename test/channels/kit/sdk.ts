import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../../kit/run-script.cjs';
import type { Wire } from './wire';

/** A request that a vendor's own library made. */
export type Captured = Omit<Wire, 'contentType'>;

const CHILD = join(__dirname, 'sdk-child.mjs');
const LIBRARIES = join(__dirname, '..', 'sdk');

/**
 * What a vendor's own library sends for these inputs, with the network shut. `sdk/<vendor>.mjs` says how it is called:
 * it exports `origin`, `send(input)` and, where the library wants one, `answer`.
 */
export function captured(vendor: string, inputs: unknown[]): Captured[] {
	const file = join(mkdtempSync(join(tmpdir(), 'omnichannel-sdk-')), 'inputs.json');
	writeFileSync(file, JSON.stringify(inputs));
	return JSON.parse(runScript(CHILD, join(LIBRARIES, `${vendor}.mjs`), file)) as Captured[];
}

/** The body of a form as the library wrote it, as an object. */
export function formOf({ body }: Captured): Record<string, string> {
	return Object.fromEntries(new URLSearchParams(String(body)));
}
