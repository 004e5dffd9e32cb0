import { release } from '../../marketing/consent';
import { accepted, type Outcome } from '../../marketing/outcome';
import { readPerson } from '../../marketing/profiles';
import { operation, readPersonFields } from '../kit';
import { channelField, whoFields } from './who-fields';

/** Takes addresses and people off the list. */
export const remove = operation({
	value: 'remove',
	name: 'Remove',
	action: 'Remove suppression',
	description: 'Allow contact again; what the person said about consent stays as it is',
	fields: [
		...whoFields,
		{
			...channelField,
			options: [{ name: 'Any Channel', value: 'any', description: 'Whatever channel it holds on' }, ...(channelField.options ?? [])],
			default: 'any',
		},
	],
	input: (read) => ({ who: readPersonFields(read), channel: read('channel') }),
	judge: ({ who, channel }): Outcome<Parameters<typeof release>[1][number]> => {
		const read = readPerson(who);
		return read.ok ? accepted({ who: read.value, channel }) : read;
	},
	run: release,
	emit: ({ who, removed }) => ({ fields: { released: who, suppressionsRemoved: removed } }),
});
