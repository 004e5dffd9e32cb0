import { confirmDoubleOptIn, type DoubleOptInAnswer } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { iso, operation } from '../kit';
import { linksKey } from './links-key';

/** Writes the yes of whoever pressed the button behind a confirmation link. */
export const confirm = operation({
	value: 'confirm',
	name: 'Confirm',
	action: 'Confirm double opt in',
	description: 'Take the token of a confirmation link, and write down the yes that it stands for',
	fields: [
		{
			displayName: 'Token',
			name: 'token',
			// eslint-disable-next-line n8n-nodes-base/node-param-type-options-password-missing -- the person's answer, no secret of ours
			type: 'string',
			default: '={{ $json.confirmationToken }}',
			required: true,
			placeholder: 'e.g. {{ $json.body.t }}',
			description: 'The token (t) that the confirmation page sent, or the whole link',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'IP Address',
					name: 'ip',
					type: 'string',
					default: '',
					placeholder: 'e.g. 192.0.2.17',
					description: 'Internet address from which it was confirmed',
				},
				{
					displayName: 'User Agent',
					name: 'userAgent',
					type: 'string',
					default: '',
					description: 'Browser in which it was confirmed',
				},
			],
		},
	],
	input: (read) => ({ token: String(read<unknown>('token') ?? '').trim(), ...read<{ ip?: unknown; userAgent?: unknown }>('options') }),
	judge: ({ token, ip, userAgent }): Outcome<DoubleOptInAnswer> => {
		if (token === '') return refused({ code: 'no-token', field: 'Token', message: 'There is no token', advice: 'Map the value of t that the confirmation page sent.' });
		return accepted({ token: URL.parse(token)?.searchParams.get('t') ?? token, ip: textOf(ip), userAgent: textOf(userAgent) });
	},
	run: async (tools, answers) => await confirmDoubleOptIn(tools, answers, await linksKey(tools)),
	emit: ({ profileId, status, channel, purpose, topic, confirmedAt }) => ({
		fields: { profileId, consent: 'granted', doubleOptIn: status, channel, purpose, topic, confirmedAt: iso(confirmedAt) },
	}),
});

function textOf(value: unknown): string | undefined {
	return value === undefined || value === null ? undefined : String(value as string).trim();
}
