import type { FrequencyCap } from '../../marketing/outreach';

/** A frequency cap as an item shows it. */
export function capItem({ name, count, period, channels, departments, tags, purposes, exemptTags }: FrequencyCap): object {
	return {
		cap: name, count, ...('hours' in period ? { periodHours: period.hours, calendarPeriod: null } : { periodHours: null, calendarPeriod: period.calendar }),
		channels, departments, tags, purposes, exemptTags,
	};
}
