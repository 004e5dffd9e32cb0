import { readMoment } from '../../marketing/calendar';
import { readPreference, setPreferences, type PreferenceWord } from '../../marketing/consent';
import { refused, type Outcome } from '../../marketing/outcome';
import { operation, readPersonFields, type Read } from '../kit';
import { preferenceItem } from './preference-item';
import { preferenceFields } from './preference.fields';

/** The furthest end of a pause: a moment in the future is wanted there. */
const FAR = 100 * 365 * 24 * 60 * 60 * 1000;

/** Notes what each item's person wishes about contact. */
export const setPreference = operation({
	value: 'set',
	name: 'Set',
	action: 'Set preference',
	description: 'Note what a person wishes short of a no: less often, a pause, only at some hours',
	fields: preferenceFields,
	input: (read) => ({
		person: readPersonFields(read),
		kind: read('kind'),
		channel: read('channel'),
		value: read('change') === 'clear' ? null : valueOf(read),
		...read<{ saidAt?: unknown; source?: unknown; topic?: unknown }>('options'),
	}),
	judge: ({ saidAt, source, topic, ...written }, now): Outcome<PreferenceWord> => {
		const moment = saidAt ? readMoment(saidAt, now) : undefined;
		if (saidAt && moment === undefined) {
			return refused({ code: 'no-time', field: 'Said At', message: `"${String(saidAt).slice(0, 60)}" is no time in the past`, advice: 'Write it like 2026-11-20T14:30:00+01:00, or leave it out for now.' });
		}
		return readPreference({ ...written, topic, source: String((source as string | undefined) || 'preference page'), saidAt: moment }, now);
	},
	run: setPreferences,
	emit: ({ profileId, recorded, holds }) => ({ fields: { profileId, preferenceRecorded: recorded, preferences: holds.map(preferenceItem) } }),
});

function valueOf(read: Read): unknown {
	const kind = read('kind');
	if (kind === 'snooze') return { until: readMoment(read<unknown>('until'), read.now + FAR) ?? Number.NaN };
	if (kind !== 'hours') return { count: Number(read<unknown>('count')), days: Number(read<unknown>('days')) };
	const { row = [] } = read<{ row?: { days?: unknown; from?: unknown; to?: unknown }[] }>('hours');
	const windows = row.map(({ days, from, to }) => ({ days: Array.isArray(days) ? days : [], from: String((from as string | undefined) ?? ''), to: String((to as string | undefined) ?? '') }));
	return { windows, zone: String(read<unknown>('zone') ?? '').trim() || undefined };
}
