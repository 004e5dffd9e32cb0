import { check as checkContacts, type Check, type Decision } from '../../marketing/outreach';
import { accepted, type Outcome } from '../../marketing/outcome';
import { operation, type Tools } from '../kit';
import { checkedCampaign, judgeQuestion, questionFields, questionOptions, readQuestion } from './contact-question';
import { CHECK_OUTPUTS, decidedItem, decisionFields, OUTPUT } from './decision-item';

/** The decision about each channel of a question, the channel's own first. */
type Answer = [channel: string, decision: Decision][];

/** May each item's person be contacted? */
export const check = operation({
	value: 'check',
	name: 'Check',
	action: 'Check whether contact is allowed',
	description: 'Ask for each person whether they may be contacted: allowed, deferred or suppressed, with all reasons',
	fields: [...questionFields, checkedCampaign, questionOptions()],
	outputs: CHECK_OUTPUTS.length,
	// Whoever can't be judged is not allowed.
	faultOutput: OUTPUT.suppress,
	input: readQuestion,
	judge: judgeQuestion,
	run: checkAll,
	emit: (answer: Answer) => {
		const [, best] = bestOf(answer);
		if (answer.length === 1) return decidedItem(best);
		const allowedChannels = answer.filter(([, { verdict }]) => verdict === 'allow').map(([channel]) => channel);
		return decidedItem(best, { allowedChannels, channels: Object.fromEntries(answer.map(([channel, decision]) => [channel, decisionFields(decision)])) });
	},
});

/** Of several channels the first allowed one, else the soonest, else the first. */
function bestOf(answer: Answer): Answer[number] {
	const soonest = (one: Answer[number]) => one[1].sendAt ?? Infinity;
	return answer.find(([, { verdict }]) => verdict === 'allow') ?? answer.reduce((best, one) => (soonest(one) < soonest(best) ? one : best));
}

async function checkAll(tools: Tools, questions: Check[][]): Promise<Outcome<Answer>[]> {
	const outcomes = await checkContacts(tools, questions.flat());
	let next = 0;
	const answers = questions.map((checks): Outcome<Answer> => {
		const answer: Answer = [];
		for (const { terms } of checks) {
			const outcome = outcomes[next++];
			if (outcome.ok) answer.push([terms.channel, outcome.value]);
		}
		return accepted(answer);
	});
	tools.hint(summary(answers.flatMap((one) => (one.ok ? [bestOf(one.value)[1]] : []))));
	return answers;
}

/** How many of each verdict, for the hint above a node's output. */
export function summary(decisions: Decision[]): string {
	const count = (verdict: Decision['verdict']) => decisions.filter((one) => one.verdict === verdict).length;
	return `${count('allow')} allowed, ${count('defer')} deferred, ${count('suppress')} suppressed`;
}
