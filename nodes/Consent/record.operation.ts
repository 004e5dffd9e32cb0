import { recordConsent } from '../../marketing/consent';
import { operation, personFields } from '../kit';
import { judgeStatement, readStatementForm, scopeFields, sourceField } from './statement-form';
import { statementOptions } from './statement-options.fields';

/** Writes down what each item's person said about being contacted. */
export const record = operation({
	value: 'record',
	name: 'Record',
	action: 'Record consent',
	description: 'Write down a yes or no to being contacted, with where it comes from',
	fields: [
		...personFields(),
		...scopeFields('said yes or no to'),
		{
			displayName: 'Status',
			name: 'status',
			type: 'string',
			default: '',
			placeholder: 'e.g. granted',
			description: 'Granted, withdrawn or pending; yes and no are understood in several languages. Empty says nothing and changes nothing.',
		},
		sourceField('import'),
		statementOptions(),
	],
	input: (read) => readStatementForm(read, 'import'),
	judge: judgeStatement,
	run: recordConsent,
	emit: ({ profileId, recorded, status }) => ({ fields: { profileId, consent: status, consentRecorded: recorded } }),
});
