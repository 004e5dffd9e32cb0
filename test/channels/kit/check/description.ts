import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { ROOT } from '../../../kit/sources';
import type { Wire } from '../wire';
import { awsService } from './aws';
import { discovery } from './discovery';
import { openApi, type Document } from './openapi';
import { judge, operationOf, type Operation } from './operation';
import { applyOverlay, type Repair } from './overlay';

/** Which of the vendors' descriptions a provider's requests are held against. */
export interface DescriptionOf {
	/** Below the folder of the descriptions, e.g. `sendgrid/tsg_mail_v3.json`. */
	file: string;
	/** More of them where a vendor has one for every product. */
	also?: string[];
	format: 'openapi' | 'aws' | 'discovery';
	/** Where the description names no servers, or a wrong one. */
	hosts?: string[];
	/** What the description does not say and the vendor asks all the same: JSON Schemas of the body, by operation. */
	rules?: { operation?: string; why: string; schema: object }[];
	/** Whether the login stands in the body, so that no header of it can be missed. */
	loginInBody?: boolean;
	/** Places whose names are the sender's own, so that no misspelling can be seen there: JSON pointers. */
	free?: string[];
	/** Changes of the first right request that have to be noticed, besides every misspelt name. */
	wrong: { name: string; at: string; to?: unknown }[];
}

const SPECS = join(ROOT, '..', 'shared', 'provider-specs');
const OVERLAYS = join(__dirname, '..', '..', 'overlays');
const READERS = { openapi: openApi, aws: awsService, discovery };

/** Whether the vendors' descriptions lie beside the project. */
export const descriptionsAreThere = existsSync(SPECS);

const read = new Map<string, Operation[]>();

/** The operations of a description, repaired; a file is parsed once. */
function operationsIn(file: string, { format, hosts }: DescriptionOf): Operation[] {
	const key = JSON.stringify([file, hosts]);
	const found = read.get(key) ?? READERS[format](repaired(file), hosts);
	read.set(key, found);
	return found;
}

function repaired(file: string): Document {
	const text = readFileSync(join(SPECS, file), 'utf8');
	const document = (file.endsWith('.json') ? JSON.parse(text) : parse(text, { maxAliasCount: -1 })) as Document;
	const repairs = readdirSync(OVERLAYS).flatMap((name) => JSON.parse(readFileSync(join(OVERLAYS, name), 'utf8')) as Repair[]);
	return applyOverlay(document, repairs.filter((one) => one.file === file));
}

const ajv = new Ajv({ strict: false });

/** The operations that a provider may use. */
export function operationsOf(description: DescriptionOf): Operation[] {
	return [description.file, ...(description.also ?? [])].flatMap((file) => operationsIn(file, description));
}

/** What is wrong with a request by the vendor's description and by the rules beside it. */
export function judgeBy(description: DescriptionOf, wire: Wire): string[] {
	const operations = operationsOf(description);
	const operation = operationOf(wire, operations);
	const name = typeof operation === 'string' ? '' : operation.name;
	const rules = (description.rules ?? []).filter((rule) => rule.operation === undefined || rule.operation === name);
	const broken = rules.filter(({ schema }) => wire.body !== undefined && !ajv.validate(schema, wire.body));
	return [...judge(wire, operations), ...broken.map(({ why }) => why)];
}
