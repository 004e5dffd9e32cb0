import { noteControlShares } from '../../marketing/campaigns';
import { readControlGroup, setControlGroups, type SetControlGroup } from '../../marketing/experiments';
import { refused, type Outcome } from '../../marketing/outcome';
import { operation, type Tools } from '../kit';
import { campaignName } from './campaign-name.field';
import { controlGroupItem } from './control-group-item';

type Ask = { name: string; share: number };

/** Sets how many people are left alone. */
export const set = operation({
	value: 'set',
	name: 'Set',
	action: 'Set control group',
	description: 'Leave a part of all people alone, on every channel, to see what contact is worth. Who is in it stays the same as long as the share does.',
	fields: [
		{
			displayName: 'Applies To',
			name: 'appliesTo',
			type: 'options',
			options: [
				{ name: 'All Campaigns', value: 'all', description: 'These people get no marketing at all' },
				{ name: 'One Campaign', value: 'campaign', description: 'These people get nothing from this campaign' },
			],
			default: 'all',
			description: 'What these people are left alone by',
		},
		{ ...campaignName, displayOptions: { show: { appliesTo: ['campaign'] } } },
		{
			displayName: 'Share',
			name: 'share',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 0.5, numberPrecision: 3 },
			default: 0,
			description: 'Part of all people, from 0 to 0.5: 0.05 is five of a hundred, 0 ends the group. A larger share keeps those who are in it.',
		},
	],
	input: (read) => ({ appliesTo: read('appliesTo'), name: read('appliesTo') === 'campaign' ? read<unknown>('campaign') : '', share: read<unknown>('share') }),
	judge: ({ appliesTo, ...written }): Outcome<Ask> => {
		const group = readControlGroup(written);
		if (!group.ok || appliesTo !== 'campaign' || group.value.name !== '') return group;
		return refused({ code: 'no-campaign', field: 'Campaign', message: 'This row names no campaign' });
	},
	run: setAll,
	emit: ({ group, status }) => ({ fields: { ...controlGroupItem(group), controlGroupStatus: status }, alone: true }),
});

/** What is said here is also said of the campaign. */
async function setAll(tools: Tools, asks: Ask[]): Promise<Outcome<SetControlGroup>[]> {
	const outcomes = await setControlGroups(tools, asks);
	await noteControlShares(tools, asks.filter(({ name }) => name !== ''));
	return outcomes;
}
