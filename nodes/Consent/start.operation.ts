import { startDoubleOptIn, type DoubleOptInAsk } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { operation, personFields } from '../kit';
import { linksKey } from './links-key';
import { judgeStatement, readStatementForm, scopeFields, sourceField } from './statement-form';
import { statementOptions } from './statement-options.fields';

const DAY = 24 * 60 * 60 * 1000;

/** Asks each item's person to confirm a sign-up: writes the open question, and gives the link that answers it. */
export const start = operation({
	value: 'start',
	name: 'Start',
	action: 'Start double opt in',
	description: 'Write down a sign-up that is still to be confirmed, and get the link for the confirmation message',
	fields: [
		...personFields(),
		...scopeFields('signed up for'),
		{
			displayName: 'Confirmation Page',
			name: 'page',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://shop.example/confirm',
			description: 'Page that the link leads to. It shows a button and sends the token (t) by POST: mail scanners follow links. Empty gives the token alone.',
		},
		sourceField('sign-up form'),
		statementOptions(['basis', 'inquiryAt', 'method', 'noticeShown', 'saleAt'], [
			{
				displayName: 'Answer Within Days',
				name: 'answerWithinDays',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 30,
				description: 'How long the link works; without this option for good',
			},
			{
				displayName: 'Ask Again',
				name: 'again',
				type: 'boolean',
				default: true,
				description: 'Whether people who confirmed the same before are asked too; until they answer they get nothing',
			},
		]),
	],
	input: (read) => {
		const { answerWithinDays, again, ...options } = read<Record<string, unknown>>('options');
		return { form: { ...readStatementForm(read, 'sign-up form', 'pending'), options }, page: String(read<unknown>('page') ?? '').trim(), answerWithinDays, again };
	},
	judge: ({ form, page, answerWithinDays, again }, now): Outcome<DoubleOptInAsk> => {
		const statement = judgeStatement(form, now);
		if (!statement.ok) return statement;
		if (page !== '' && !/^https?:$/.test(URL.parse(page)?.protocol ?? '')) {
			return refused({ code: 'no-page', field: 'Confirmation Page', message: `"${page.slice(0, 100)}" is no web address`, advice: 'Give the full address of the page, beginning with https://.' });
		}
		const days = Number(answerWithinDays ?? 0);
		if (answerWithinDays !== undefined && !(days >= 1 && days <= 36_500)) {
			return refused({ code: 'no-days', field: 'Answer Within Days', message: `"${String(answerWithinDays).slice(0, 40)}" is no number of days`, advice: 'Give a number of days from 1, or leave the option out.' });
		}
		return accepted({ statement: statement.value, page, again: again === true, ...(days > 0 ? { answerWithin: Math.trunc(days * DAY) } : {}) });
	},
	run: async (tools, asks) => await startDoubleOptIn(tools, asks, await linksKey(tools)),
	emit: ({ profileId, status, token, link }) => ({
		fields: { profileId, doubleOptIn: status, confirmationToken: token ?? null, confirmationLink: link ?? null },
	}),
});
