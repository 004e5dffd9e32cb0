import { accepted, refused, type Outcome } from '../../outcome';
import { audit, type Work } from '../../store';
import { CHANNELS, type Channel, type ChannelOrAll } from '../purpose';
import type { ContactRule } from './contact-rule';
import { allOverrides, lockOverrides, removeOverrides, saveOverrides } from './contact-rule-overrides.table';
import { asOverride, loadRuleBook } from './load';
import type { Override, ReadOverride } from './override';
import { changed, RuleBook } from './rule-book';
import { ruleFaults } from './rule-faults';

const keyOf = ({ jurisdiction, channel }: { jurisdiction: string; channel: string }) => `${jurisdiction} ${channel}`;

/** The rule as it holds now. */
export interface Overridden {
	rule: ContactRule;
	before: ContactRule;
}

/**
 * Changes single fields of rules, with a reason. Fields that were changed earlier stay changed. A jurisdiction without
 * a row gets one that builds on the rule that holds there now. A change that would leave a wrong row is refused.
 */
export async function overrideRule(work: Work, inputs: readonly ReadOverride[]): Promise<Outcome<Overridden>[]> {
	const at = work.now();
	return await work.database.transaction(async (inside) => {
		await lockOverrides(inside);
		const all = new Map((await allOverrides(inside)).map(asOverride).map((one) => [keyOf(one), one]));
		const before = new RuleBook([...all.values()]);
		const judged = inputs.map((input) => {
			const earlier = all.get(keyOf(input));
			const one: Override = { ...input, changes: { ...earlier?.changes, ...input.changes }, by: work.actor, at };
			const [fault] = ruleFaults(changed(before.rule(input.jurisdiction, input.channel), one));
			if (!fault) all.set(keyOf(one), one);
			return fault;
		});
		const good = inputs.filter((_, place) => !judged[place]);
		const touched = [...new Set(good.map(keyOf))].map((key) => all.get(key) as Override);
		if (touched.length > 0) {
			await saveOverrides(inside, touched.map(({ jurisdiction, channel, changes, reason }) => ({ j: jurisdiction, c: channel, changes, r: reason })), at, work.actor);
			await audit({ ...work, database: inside }, good.map(({ jurisdiction, channel, changes, reason }) =>
				({ action: 'contact-rule', profileId: '', details: { jurisdiction, channel, changes, reason } })));
		}
		const after = new RuleBook([...all.values()]);
		return inputs.map(({ jurisdiction, channel }, place) => {
			const fault = judged[place];
			return fault ? refused(fault) : accepted({ rule: after.rule(jurisdiction, channel), before: before.rule(jurisdiction, channel) });
		});
	});
}

/** Whose overrides to take back: on one channel, or on all. */
export interface Reset {
	jurisdiction: string;
	channel: ChannelOrAll;
}

/** Takes overrides back: the shipped rules hold again. Gives on which channels there were any. */
export async function resetRule(work: Work, resets: readonly Reset[]): Promise<Outcome<Reset & { channels: Channel[] }>[]> {
	return await work.database.transaction(async (inside) => {
		await lockOverrides(inside);
		const keys = resets.map(({ jurisdiction, channel }) => (channel === 'all' ? CHANNELS : [channel]).map((one) => ({ j: jurisdiction, c: one })));
		const gone = new Set((await removeOverrides(inside, keys.flat())).map(keyOf));
		await audit({ ...work, database: inside }, [...gone].map((key) => {
			const [jurisdiction, channel] = key.split(' ');
			return { action: 'contact-rule-reset', profileId: '', details: { jurisdiction, channel } };
		}));
		return resets.map((reset, place) => accepted({ ...reset, channels: keys[place].filter(({ j, c }) => gone.has(`${j} ${c}`)).map(({ c }) => c as Channel) }));
	});
}

/** Which rules are wanted: those that hold in a jurisdiction (whether or not it has rows of its own), on a channel, changed ones. */
export interface RuleFilter {
	jurisdiction: string;
	channel: Channel | '';
	onlyOverridden: boolean;
	limit: number;
}

/** The rules that hold, with what operators changed. */
export async function listRules(work: Pick<Work, 'database'>, { jurisdiction, channel, onlyOverridden, limit }: RuleFilter): Promise<ContactRule[]> {
	const book = await loadRuleBook(work.database);
	const rules = jurisdiction === '' ? book.list() : CHANNELS.map((one) => book.rule(jurisdiction, one));
	return rules.filter((rule) => (channel === '' || rule.channel === channel) && (!onlyOverridden || rule.override !== undefined)).slice(0, limit);
}
