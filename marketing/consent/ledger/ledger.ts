import { BETWEEN, type Database } from '../../store';
import type { ChannelOrAll, Purpose } from '../purpose';
import { topicKey } from '../topic';
import { statementsOf, type ConsentRow } from './consents.table';
import { storedEvidence, type Basis, type Evidence, type Method } from './evidence';
import { isLater, type Said } from './said';
import { standing, type Standing } from './standing';
import type { ConsentStatus } from './words';

/** What a group of people said about being contacted. */
export class Ledger {
	/** By purpose, then by person: what they said, the oldest first. */
	private readonly said = new Map<Purpose, Map<string, Said[]>>();

	/** Adds what a person said. */
	add(profileId: string, purpose: Purpose, word: Said): void {
		const people = this.said.get(purpose) ?? new Map<string, Said[]>();
		if (people.size === 0) this.said.set(purpose, people);
		const said = people.get(profileId);
		if (!said) return void people.set(profileId, [word]);
		let place = said.length;
		while (place > 0 && isLater(said[place - 1], word)) place--;
		said.splice(place, 0, word);
	}

	/** Everything a person said about exactly this channel, purpose and topic, the oldest first. */
	about(profileId: string, channel: ChannelOrAll, purpose: Purpose, topic = ''): Said[] {
		const said = this.said.get(purpose)?.get(profileId) ?? [];
		return said.filter((one) => one.channel === channel && one.topic === topic);
	}

	/** What holds for a message: the words about its channel and topic, about all channels and about all topics together. */
	standing(profileId: string, channel: ChannelOrAll, purpose: Purpose, topic = ''): Standing | undefined {
		const said = this.said.get(purpose)?.get(profileId);
		return said && standing(said, channel, topicKey(topic));
	}

	/** The topics of a purpose that a person ever said something about on its own. */
	topics(profileId: string, purpose: Purpose): string[] {
		const said = this.said.get(purpose)?.get(profileId) ?? [];
		return [...new Set(said.map(({ topic }) => topic))].filter((topic) => topic !== '').sort();
	}
}

/** Loads the ledger of these profiles; an empty purpose loads all purposes. One statement. */
export async function loadLedger(database: Database, profileIds: string[], purpose: Purpose | ''): Promise<Ledger> {
	const ledger = new Ledger();
	if (profileIds.length === 0) return ledger;
	const people = [...new Set(profileIds)];
	const words = new Map<string, Words>();
	for (const row of await statementsOf(database, people, purpose)) {
		const about = words.get(row.about) ?? wordsIn(row.about);
		words.set(row.about, about);
		ledger.add(people[row.place], about.purpose, saidIn(row, about));
	}
	return ledger;
}

/** What many statements have in common. */
type Words = Pick<Said, 'channel' | 'status' | 'basis' | 'method' | 'jurisdiction'> & { purpose: Purpose };

function wordsIn(about: string): Words {
	const [channel, purpose, status, basis, method, ...jurisdiction] = about.split(BETWEEN);
	return {
		channel: channel as ChannelOrAll, purpose: purpose as Purpose, status: status as ConsentStatus, basis: basis as Basis,
		method: method as Method, jurisdiction: jurisdiction.join(BETWEEN),
	};
}

function saidIn(row: ConsentRow, { channel, status, basis, method, jurisdiction }: Words): Said {
	return {
		id: row.id,
		channel,
		topic: row.topic,
		status,
		basis,
		method,
		jurisdiction,
		source: row.source,
		saidAt: row.occurred_at,
		recordedAt: row.recorded_at,
		validUntil: row.expires_at ?? undefined,
		...restsOn(row.evidence),
		...(row.merged_at === null || row.member_id === null ? {} : { mergedFrom: row.member_id, mergedAt: row.merged_at }),
	};
}

/** Most evidence proves something without bearing on what holds: it is not even read. */
function restsOn(evidence: string | null): Pick<Evidence, 'saleAt' | 'inquiryAt' | 'noticeShown'> | undefined {
	if (evidence === null || !/"(?:saleAt|inquiryAt|noticeShown)"/.test(evidence)) return undefined;
	const { saleAt, inquiryAt, noticeShown } = storedEvidence(evidence);
	return { saleAt, inquiryAt, noticeShown };
}
