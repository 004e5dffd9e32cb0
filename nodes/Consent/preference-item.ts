import type { Preference } from '../../marketing/consent';
import { iso } from '../kit';

/** A wish as items carry it: times in ISO 8601. */
export function preferenceItem(wish: Preference): object {
	const { kind, channel, topic, source } = wish;
	const about = { kind, channel, topic, source, saidAt: iso(wish.saidAt) };
	if (wish.kind === 'snooze') return { ...about, until: iso(wish.until) };
	if (wish.kind === 'less-often') return { ...about, count: wish.count, days: wish.days };
	return { ...about, windows: wish.windows, ...(wish.zone ? { zone: wish.zone } : {}) };
}
