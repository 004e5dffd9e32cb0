import { accepted, type Outcome } from '../../marketing/outcome';
import { mergePeople, readPerson, type MergeAsk } from '../../marketing/profiles';
import { operation, otherPersonFields, personFields, readOtherPersonFields, readPersonFields } from '../kit';
import { reasonField, readReason } from './reason-field';

/** Makes one person of two because somebody says so. */
export const merge = operation({
	value: 'merge',
	name: 'Merge',
	action: 'Merge profiles',
	description: 'Make one person of two. Both IDs find the person from then on, and Undo Merge takes it back.',
	fields: [...personFields(), ...otherPersonFields(), reasonField('Why they are one person')],
	input: (read) => ({ one: readPersonFields(read), other: readOtherPersonFields(read), reason: readReason(read) }),
	judge: ({ one, other, reason }): Outcome<MergeAsk> => {
		const [first, second] = [readPerson(one), readPerson(other)];
		if (!first.ok) return first;
		if (!second.ok) return { ok: false, reason: { ...second.reason, field: 'Other Person', advice: 'Choose the second person in \'Other Person By\' and the field below it.' } };
		return accepted({ one: first.value, other: second.value, reason });
	},
	run: mergePeople,
	emit: ({ profileId, mergedProfileIds }) => ({ fields: { profileId, mergedProfileIds } }),
});
