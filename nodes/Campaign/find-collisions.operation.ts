import { campaignsNamed, findCollisions as find, inWords, unknownCampaign, type Campaign, type Collision, type CollisionFilter } from '../../marketing/campaigns';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { asList, iso, operation, type Tools } from '../kit';
import { readTime } from './moments';

const DAY = 24 * 60 * 60 * 1000;
const SPAN = 30 * DAY;

/** Where campaigns would contact the same people at the same time. */
export const findCollisions = operation({
	value: 'findCollisions',
	name: 'Find Collisions',
	action: 'Find collisions of campaigns',
	description: 'Show, before anything is sent, which planned and running campaigns would contact the same people at the same time, and who goes first',
	once: true,
	fields: [
		{
			displayName: 'From',
			name: 'from',
			type: 'dateTime',
			default: '',
			description: 'Collisions from then on; empty for now',
		},
		{
			displayName: 'To',
			name: 'to',
			type: 'dateTime',
			default: '',
			description: 'Collisions before then; empty for thirty days after From',
		},
		{
			displayName: 'Campaigns',
			name: 'campaigns',
			type: 'string',
			default: '',
			placeholder: 'e.g. Spring offer, Inspection reminder',
			description: 'Only collisions of these campaigns with any other, separated by commas; all when empty',
		},
	],
	input: (read) => ({ from: read<unknown>('from'), to: read<unknown>('to'), campaigns: asList(read<unknown>('campaigns')) }),
	judge: ({ campaigns, ...times }, now): Outcome<CollisionFilter> => {
		const [from, to] = [readTime('From', times.from, now), readTime('To', times.to, now)];
		if (!from.ok) return from;
		if (!to.ok) return to;
		const span = { from: from.value ?? now, to: to.value ?? (from.value ?? now) + SPAN };
		if (span.to <= span.from) return refused({ code: 'no-span', field: 'To', message: 'This is not after From', advice: 'Give a later time, or leave it empty for thirty days.' });
		return accepted({ ...span, ...(campaigns.length > 0 ? { campaigns } : {}) });
	},
	run: async (tools, [filter]) => [await findAll(tools, filter)],
	emit: (collisions) => collisions.map((collision) => ({ fields: collisionItem(collision), alone: true })),
});

async function findAll(tools: Tools, filter: CollisionFilter): Promise<Outcome<Collision[]>> {
	const { campaigns = [] } = filter;
	const known = await campaignsNamed(tools.database, campaigns);
	const unknown = campaigns.find((name) => !known.has(name));
	if (unknown !== undefined) return refused(unknownCampaign(unknown));
	const collisions = await find(tools, filter);
	tools.hint(collisions.length > 0
		? `${collisions.length} ${collisions.length === 1 ? 'collision' : 'collisions'}. The largest: ${inWords(collisions[0])}.`
		: 'No two campaigns would contact the same person at the same time.');
	return accepted(collisions);
}

function collisionItem(collision: Collision): object {
	const { one, other, from, to, people, channels, wins, profileIds } = collision;
	const side = ({ name, department, priority, value, exclusiveGroup }: Campaign, by: string[]) => ({ campaign: name, department, priority, value, exclusiveGroup, channels: by });
	return {
		collision: inWords(collision),
		people,
		from: iso(from),
		to: iso(to),
		one: side(one, channels.one),
		other: side(other, channels.other),
		settled: wins !== undefined,
		goesFirst: wins?.name ?? null,
		profileIds,
	};
}
