import { accepted, refused, type Outcome } from '../../../outcome';
import { slices, type Work } from '../../../store';
import { readLink, type Followable } from '../link';
import { linksById, shortLinksByCode } from '../links.table';
import { isShortCode } from '../short-link';
import { insertClicks, raiseClicks } from './clicks.table';
import { neighboursOf } from './neighbours';
import { countsAsClick, scoreVisit, type Visit } from './visit';

/** Somebody follows a link: the token (`t`) with the address beside it (`u`) where there is one, or a short link's code. */
export interface Following extends Omit<Visit, 'msSinceSent' | 'otherLinks'> {
	token?: string;
	url?: string;
	code?: string;
	/** When it was followed, UTC milliseconds; now when left out. */
	at?: number;
	/** When the message left, UTC milliseconds; the time in the delivery's id (UUIDv7) when left out. */
	sentAt?: number;
}

/** Where a visit is led, and what was written down about it. */
export interface Followed {
	/** Absolute, as it may stand in the header Location. */
	url: string;
	deliveryId: string;
	linkId: string;
	visitId: string;
	/** 0 a person, 100 a machine for sure. */
	machine: number;
	reasons: string[];
	/** Whether the visit counts as a click. */
	counts: boolean;
}

type Target = Followable & { url: string };

const SLICE = 500;

/**
 * Leads visits on and writes them down, in a bounded number of statements. A forged or unknown link is refused; a
 * machine is led on like anybody, but its visit does not count. `key` is the store's secret for links.
 */
export async function followLink(work: Work, key: string, followings: readonly Following[]): Promise<Outcome<Followed>[]> {
	const outcomes: Outcome<Followed>[] = [];
	for (const slice of slices([...followings], SLICE)) {
		outcomes.push(...await work.database.transaction(async (inside) => await followSlice({ ...work, database: inside }, key, slice)));
	}
	return outcomes;
}

async function followSlice(work: Work, key: string, slice: readonly Following[]): Promise<Outcome<Followed>[]> {
	const now = work.now();
	const targets = await targetsOf(work, key, slice);
	const visits = slice.flatMap((following, place) => {
		const target = targets[place];
		return target ? [{ following, target, at: following.at ?? now, id: work.newId(), place }] : [];
	});
	const around = await neighboursOf(work, visits.map(({ id, target, at }) => ({ id, deliveryId: target.deliveryId, linkId: target.linkId, at })));
	const outcomes: Outcome<Followed>[] = slice.map(() => refused(UNKNOWN));
	for (const [turn, { following, target, at, id, place }] of visits.entries()) {
		const sentAt = following.sentAt ?? momentOf(target.deliveryId);
		const { machine, reasons } = scoreVisit({ ...following, msSinceSent: sentAt === undefined ? undefined : at - sentAt, otherLinks: around.others[turn] });
		outcomes[place] = accepted({ url: target.url, deliveryId: target.deliveryId, linkId: target.linkId, visitId: id, machine, reasons, counts: countsAsClick(machine) });
	}
	const rows = visits.flatMap(({ at, place }) => {
		const outcome = outcomes[place];
		return outcome.ok ? [{ id: outcome.value.visitId, d: outcome.value.deliveryId, l: outcome.value.linkId, at, m: outcome.value.machine, w: outcome.value.reasons.join('; ') }] : [];
	});
	if (rows.length > 0) await insertClicks(work.database, rows);
	if (around.raised.length > 0) await raiseClicks(work.database, around.raised);
	return outcomes;
}

/** What each link stands for; undefined for one that is forged or unknown. */
async function targetsOf({ database }: Work, key: string, slice: readonly Following[]): Promise<(Target | undefined)[]> {
	const codes = [...new Set(slice.flatMap(({ code }) => (code !== undefined && isShortCode(code) ? [code] : [])))];
	const short = new Map((codes.length > 0 ? await shortLinksByCode(database, codes) : []).map((row) => [row.code, row]));
	const read = slice.map(({ token, url, code }): Followable | undefined => {
		if (token !== undefined) return readLink(token, url, key);
		const row = code === undefined ? undefined : short.get(code);
		return row && { deliveryId: row.delivery_id, linkId: row.link_id, url: row.url ?? undefined };
	});
	const ids = [...new Set(read.flatMap((one) => (one && one.url === undefined ? [one.linkId] : [])))];
	const urls = new Map((ids.length > 0 ? await linksById(database, ids) : []).map(({ id, url }) => [id, url]));
	return read.map((one) => {
		const url = URL.parse(one?.url ?? urls.get(one?.linkId ?? '') ?? '');
		return one && url && /^https?:$/.test(url.protocol) ? { ...one, url: url.href } : undefined;
	});
}

/** The moment in a UUIDv7, UTC milliseconds. Source: RFC 9562 5.7. */
function momentOf(id: string): number | undefined {
	const [, high, low] = /^([\da-f]{8})-([\da-f]{4})-7/i.exec(id) ?? [];
	return high === undefined ? undefined : Number.parseInt(`${high}${low}`, 16);
}

const UNKNOWN = {
	code: 'unknown-link',
	field: 'Link',
	message: 'This link was not made here, or it was changed on its way',
	advice: 'Show the visitor your home page. If this happens often, look whether the store is the one that sent the message.',
};
