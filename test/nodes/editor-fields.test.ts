import type { INodePropertyOptions } from 'n8n-workflow';
import { OURS } from './sample-stage';

const nodes = Object.values(OURS).map(({ description }) => ({ name: description.displayName, description }));

describe.each(nodes)('$name', ({ description: { credentials = [], properties } }) => {
	// n8n's editor takes such a field for the choice of the credential, and hides it with all that it depends on.
	test('has no field whose every value needs a credential', () => {
		const needing: Record<string, unknown[]> = {};
		for (const { displayOptions } of credentials) for (const [field, values = []] of Object.entries(displayOptions?.show ?? {})) (needing[field] ??= []).push(...values);
		const hidden = properties.filter(({ name, options = [] }) => options.length > 0 && name in needing && options.every((option) => needing[name].includes((option as INodePropertyOptions).value)));
		expect(hidden.map(({ name, displayOptions }) => [name, displayOptions])).toEqual([]);
	});
});
