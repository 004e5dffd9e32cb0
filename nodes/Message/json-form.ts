import type { INodeProperties } from 'n8n-workflow';
import { accepted, refused, type Outcome } from '../../marketing/outcome';

/** The choice between a form and JSON. */
export function specifyField(what: string, example: string): INodeProperties[] {
	return [
		{
			displayName: `Specify ${what}`,
			name: 'specify',
			type: 'options',
			options: [
				{ name: 'Using Fields Below', value: 'fields' },
				{ name: 'Using JSON', value: 'json', description: 'For everything at once, e.g. from a file or another node' },
			],
			default: 'fields',
			description: 'How the content is given',
		},
		{
			displayName: 'JSON',
			name: 'json',
			type: 'json',
			displayOptions: { show: { specify: ['json'] } },
			typeOptions: { rows: 10 },
			default: example,
			description: 'The content, as Get Many gives it',
		},
	];
}

/** Shows fields where they, and not JSON, are chosen. */
export function inFields(fields: INodeProperties[]): INodeProperties[] {
	return fields.map((field) => ({ ...field, displayOptions: { ...field.displayOptions, show: { ...field.displayOptions?.show, specify: ['fields'] } } }));
}

/** An object given as JSON or as an object. */
export function readJson(written: unknown, field = 'JSON'): Outcome<Record<string, unknown>> {
	const parsed = typeof written === 'string' ? parse(written) : written;
	if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return accepted(parsed as Record<string, unknown>);
	return refused({ code: 'no-json', field, message: 'This is no JSON object', advice: 'It begins with { and ends with }, with double quotes around names and texts.' });
}

function parse(written: string): unknown {
	try {
		return JSON.parse(written);
	} catch {
		return undefined;
	}
}
