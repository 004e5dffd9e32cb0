import { hashMarks } from '../../consent';
import { accepted, refused, type Outcome } from '../../outcome';
import { getProfiles, type PersonName } from '../../profiles';
import { audit, slices, type Work } from '../../store';
import { auditOf } from '../audit/audit.table';
import { distinct } from '../erasure/erasure';
import { erasedAt } from '../erasure/erase';
import { findSubjects } from '../find-subjects';
import { nobodyThere, subjectKey, type Subject } from '../subject';
import { deliveryPlaces, exportedConsents, exportedEvents, exportedMessages, exportedPreferences, exportedRefusals, exportedShortLinks, exportedSuppressions, exportedVisits, suppressionPlaces } from './contact';
import { FORMAT, parsed, time, type PersonExport } from './document';
import {
	changesOf, consentsOf, decisionsOf, deliveriesUnder, eventsOf, identifiersByRecord, joinsOf, pairsOf, preferencesUnder, recordsOf, refusalsOf, shortLinksUnder, suppressionsUnder, visitsUnder,
} from './export.table';
import { exportedIdentity, exportedRecords } from './records';

/** So many people are looked up together: each may have years of events. */
const PEOPLE = 50;
const MOST_AUDIT = 10_000;

/** Everything known about each of these people, and nothing about anybody else. Written into the audit trail. */
export async function exportPeople(work: Work, people: readonly PersonName[]): Promise<Outcome<PersonExport>[]> {
	const outcomes: Outcome<PersonExport>[] = [];
	for (const slice of slices(people, PEOPLE)) {
		const found = await findSubjects(work.database, slice);
		const exports = await exportSubjects(work, distinct(found));
		const erased = await erasedAt(work, slice);
		const exported: { subject: Subject; value: PersonExport }[] = [];
		for (const [turn, name] of slice.entries()) {
			const outcome = found[turn];
			const value = outcome.ok ? exports.get(subjectKey(outcome.value)) : undefined;
			const at = erased(name);
			if (outcome.ok && value) exported.push({ subject: outcome.value, value });
			if (value) outcomes.push(accepted(value));
			else if (at !== undefined) outcomes.push(refused({ code: 'erased', field: 'Person', message: `This person was erased on ${new Date(at).toISOString().slice(0, 10)}: nothing is known about them`, advice: 'Tell them so; only a keyed hash of their addresses is kept, so that no import brings them back.' }));
			else outcomes.push(outcome.ok ? refused(nobodyThere(name)) : outcome);
		}
		await audit(work, exported.map(({ subject, value }) => ({ action: 'export', profileId: subject.profileId ?? '', details: sizesOf(value) })));
	}
	return outcomes;
}

async function exportSubjects(work: Work, subjects: readonly Subject[]): Promise<Map<string, PersonExport>> {
	const exports = new Map<string, PersonExport>();
	if (subjects.length === 0) return exports;
	const known = subjects.flatMap(({ profileId }) => (profileId ? [{ profileId }] : []));
	const profiles = new Map((await getProfiles(work, known)).flatMap((one) => (one.ok ? [[one.value.profileId, one.value] as const] : [])));
	const load = await loader(work, subjects);
	for (const subject of subjects) {
		const key = subjectKey(subject);
		const facts = load(key, subject);
		if (!subject.profileId && facts.messages.length + facts.suppressions.length === 0) continue;
		exports.set(key, {
			format: FORMAT,
			exportedAt: new Date(work.now()).toISOString(),
			person: {
				profileId: subject.profileId ?? null,
				recordIds: subject.ids,
				traits: { ...profiles.get(subject.profileId ?? '')?.traits },
				addresses: subject.identifiers.map(({ kind, value, others, shared }) => ({ kind, value, alsoOfOthers: others > 0 || shared })),
			},
			...facts,
		});
	}
	return exports;
}

/** Loads what is known about all of them, table by table; the function it gives puts one person's part together. */
async function loader(work: Work, subjects: readonly Subject[]) {
	const { database } = work;
	const ids = subjects.flatMap((subject) => subject.ids.map((v) => ({ s: subjectKey(subject), v })));
	const holders = subjects.flatMap((subject) => deliveryPlaces(subject).map((v) => ({ s: subjectKey(subject), v })));
	const marks = await hashMarks(database);
	const places = new Map(subjects.map((subject) => [subjectKey(subject), suppressionPlaces(subject, marks)]));
	const values = [...new Set([...places.values()].flatMap((own) => [...own.keys()].map((place) => place.slice(place.indexOf('\n') + 1))))];
	const records = bySubject(await recordsOf(database, ids));
	const identifiers = bySubject(await identifiersByRecord(database, ids));
	const joins = bySubject(await joinsOf(database, ids));
	const changes = bySubject(await changesOf(database, ids));
	const decisions = bySubject(await decisionsOf(database, ids));
	const pairs = bySubject(await pairsOf(database, ids));
	const events = bySubject(await eventsOf(database, ids));
	const consents = bySubject(await consentsOf(database, ids));
	const preferences = bySubject(await preferencesUnder(database, ids));
	const suppressions = values.length > 0 ? await suppressionsUnder(database, values) : [];
	const deliveries = bySubject(await deliveriesUnder(database, holders));
	const visits = bySubject(await visitsUnder(database, holders));
	const shortLinks = bySubject(await shortLinksUnder(database, holders));
	const refusals = bySubject(await refusalsOf(database, ids));
	const trail = bySubject(await auditOf(database, ids, 0, MOST_AUDIT));
	return (s: string, subject: Subject) => ({
		records: exportedRecords(records(s), identifiers(s)),
		identity: exportedIdentity(new Set(subject.ids), { joins: joins(s), changes: changes(s), decisions: decisions(s), pairs: pairs(s) }),
		events: exportedEvents(events(s)),
		consents: exportedConsents(consents(s)),
		preferences: exportedPreferences(preferences(s)),
		suppressions: exportedSuppressions(suppressions, places.get(s) ?? new Map()),
		messages: exportedMessages(deliveries(s)),
		visits: exportedVisits(visits(s)),
		shortLinks: exportedShortLinks(shortLinks(s)),
		notSent: exportedRefusals(refusals(s)),
		audit: trail(s).map(({ at, action, actor, details }) => ({ at: time(at), action, actor, details: parsed(details) })),
	});
}

function bySubject<Row extends { subject: string }>(rows: Row[]): (key: string) => Row[] {
	const groups = Map.groupBy(rows, ({ subject }) => subject);
	return (key) => groups.get(key) ?? [];
}

function sizesOf({ records, events, messages }: PersonExport): object {
	return { records: records.length, events: events.length, messages: messages.length };
}
