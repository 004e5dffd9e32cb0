import { reserve as reserveSlots, type Reservation, type Reserved } from '../../marketing/outreach';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { iso, operation, type Tools } from '../kit';
import { summary } from './check.operation';
import { checkedCampaign, judgeQuestion, questionFields, questionOptions, readQuestion } from './contact-question';
import { CHECK_OUTPUTS, decidedItem, OUTPUT } from './decision-item';

const MINUTE = 60_000;
const LONGEST = 30 * 24 * 60;

/** Decides, and holds the slot of whoever is allowed until the message is sent or the time is over. */
export const reserve = operation({
	value: 'reserve',
	name: 'Reserve',
	action: 'Reserve slot for contact',
	description: 'Decide like Check, and hold the slot of whoever is allowed: nobody else gets it until the campaign\'s message is sent or the time is over',
	fields: [
		...questionFields,
		{ ...checkedCampaign, required: true, default: 'my-campaign', description: 'Campaign for which the slot is held, named as in the channel node that sends its message' },
		{
			displayName: 'Hold for Minutes',
			name: 'holdMinutes',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: LONGEST },
			default: 60,
			description: 'How long the slot is held when nothing is sent; it counts like a message until then',
		},
		questionOptions('alsoChannels', 'at'),
	],
	outputs: CHECK_OUTPUTS.length,
	faultOutput: OUTPUT.suppress,
	input: (read) => ({ question: readQuestion(read), minutes: Number(read<unknown>('holdMinutes')) }),
	judge: ({ question, minutes }, now): Outcome<Reservation> => {
		if (question.terms.campaign === '') {
			return refused({ code: 'no-campaign', field: 'Campaign', message: 'A slot is held for a campaign, and none is named', advice: 'Name it as in the channel node that sends the message.' });
		}
		if (!(minutes >= 1 && minutes <= LONGEST)) return refused({ code: 'no-hold-time', field: 'Hold for Minutes', message: `A slot is held for 1 to ${LONGEST.toLocaleString('en')} minutes` });
		const checks = judgeQuestion(question, now);
		return checks.ok ? accepted({ ...checks.value[0], holdFor: minutes * MINUTE }) : checks;
	},
	run: reserveAll,
	emit: (reserved: Reserved) => decidedItem(reserved, reserved.holdId ? { holdId: reserved.holdId, heldUntil: iso(reserved.heldUntil ?? 0) } : {}),
});

async function reserveAll(tools: Tools, asked: Reservation[]): Promise<Outcome<Reserved>[]> {
	const outcomes = await reserveSlots(tools, asked);
	tools.hint(summary(outcomes.flatMap((one) => (one.ok ? [one.value] : []))));
	return outcomes;
}
