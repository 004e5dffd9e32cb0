import { accepted, type Outcome } from '../../marketing/outcome';
import { explain as explainPeople, readPerson, type ExplainAsk } from '../../marketing/profiles';
import { operation, otherPersonFields, personFields, readOtherPersonFields, readPersonFields } from '../kit';
import { inWords } from './explanation-words';

const ofTwo = otherPersonFields().map((field) => ({
	...field,
	displayOptions: { show: { ...field.displayOptions?.show, question: ['two'] } },
}));

/** Says by which evidence records are one person, or why they are not. */
export const explain = operation({
	value: 'explain',
	name: 'Explain',
	action: 'Explain profile',
	description: 'By which evidence two are one person, step by step, or what keeps them apart',
	fields: [
		...personFields(),
		{
			displayName: 'Question',
			name: 'question',
			type: 'options',
			options: [
				{ name: 'Are These Two One Person, and Why', value: 'two', description: 'The shortest way from one to the other, or what keeps them apart' },
				{ name: 'What Made This Person One', value: 'one', description: 'All the evidence by which this person\'s records hang together' },
			],
			default: 'one',
			description: 'What you want to know',
		},
		...ofTwo,
	],
	input: (read) => ({ one: readPersonFields(read), other: read('question') === 'two' ? readOtherPersonFields(read) : undefined }),
	judge: ({ one, other }): Outcome<ExplainAsk> => {
		const [first, second] = [readPerson(one), other && readPerson(other)];
		if (!first.ok) return first;
		if (second && !second.ok) return { ok: false, reason: { ...second.reason, field: 'Other Person', advice: 'Choose the second person in \'Other Person By\' and the field below it.' } };
		return accepted({ one: first.value, other: second?.value });
	},
	run: explainPeople,
	emit: (explanation) => ({ fields: inWords(explanation), alone: true }),
});
