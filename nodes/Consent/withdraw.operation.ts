import { recordConsent } from '../../marketing/consent';
import { operation, personFields } from '../kit';
import { judgeStatement, readStatementForm, scopeFields, sourceField } from './statement-form';
import { statementOptions } from './statement-options.fields';

/** Writes down that each item's person no longer wants to be contacted. */
export const withdraw = operation({
	value: 'withdraw',
	name: 'Withdraw',
	action: 'Withdraw consent',
	description: 'Write down that a person no longer wants to be contacted, from this moment or from a date',
	fields: [
		...personFields(),
		...scopeFields('says no to'),
		sourceField('unsubscribe page'),
		statementOptions(['basis', 'inquiryAt', 'noticeShown', 'saleAt', 'validUntil']),
	],
	input: (read) => readStatementForm(read, 'unsubscribe page', 'withdrawn'),
	judge: judgeStatement,
	run: recordConsent,
	emit: ({ profileId, recorded, status }) => ({ fields: { profileId, consent: status, consentRecorded: recorded } }),
});
