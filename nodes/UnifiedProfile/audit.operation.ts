import { readMoment } from '../../marketing/calendar';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { auditTrail, type TrailAsk } from '../../marketing/privacy';
import { readPerson } from '../../marketing/profiles';
import { iso, listFields, operation, personFields, readLimit, readPersonFields } from '../kit';

/** Who did what to whose facts. */
export const audit = operation({
	value: 'audit',
	name: 'Get Audit Trail',
	action: 'Get audit trail',
	description: 'Who exported, erased, merged or changed what, newest first: about one person or everybody',
	once: (read) => read('about') === 'everybody',
	fields: [
		{
			displayName: 'About',
			name: 'about',
			type: 'options',
			options: [
				{ name: 'Everybody', value: 'everybody' },
				{ name: 'One Person', value: 'person', description: 'An erased person is found by profile ID' },
			],
			default: 'everybody',
			description: 'Whose trail to get',
		},
		...personFields().map((field) => ({
			...field,
			displayOptions: { ...field.displayOptions, show: { ...field.displayOptions?.show, about: ['person'] } },
		})),
		...listFields,
		{
			displayName: 'Since',
			name: 'since',
			type: 'dateTime',
			default: '',
			description: 'Only what happened since then; empty for everything',
		},
	],
	input: (read) => ({
		person: read('about') === 'person' ? readPersonFields(read) : undefined,
		since: read<unknown>('since'),
		limit: readLimit(read),
	}),
	judge: ({ person, since, limit }, now): Outcome<TrailAsk> => {
		const from = since ? readMoment(since, now) : 0;
		if (from === undefined) return refused({ code: 'no-time', field: 'Since', message: `"${String(since).slice(0, 60)}" is no time` });
		if (!person) return accepted({ since: from, limit });
		const read = readPerson(person);
		return read.ok ? accepted({ person: read.value, since: from, limit }) : read;
	},
	run: auditTrail,
	emit: (lines) => lines.map(({ id, at, ...line }) => ({ alone: true, fields: { auditId: id, at: iso(at), ...line } })),
});
