import { madeUpPeople } from './people.mjs';

const SEED = 20_261_122;
const since = (start) => (performance.now() - start) / 1000;

/** Seconds and memory for many made-up people, a tenth of whom stand there twice. */
export function measureSpeed({ likeable, Frequencies, Candidates, blockKeys, scoreOf, contradiction, group, MERGE_THRESHOLD, REVIEW_THRESHOLD }, count) {
	const people = madeUpPeople(count, 0.1, SEED);
	const before = process.memoryUsage();
	const start = performance.now();
	const used = process.cpuUsage();
	const frequencies = new Frequencies(count);
	const candidates = new Candidates();
	const alike = people.map(({ traits }) => likeable({ traits, identifiers: [] }));
	const read = since(start);
	for (const one of alike) {
		frequencies.add(one);
		candidates.add(blockKeys(one));
	}
	const filed = since(start);
	let compared = 0;
	const kept = [];
	for (const [one, other] of candidates.pairs()) {
		compared++;
		const score = scoreOf(alike[one], alike[other], frequencies);
		if (score >= REVIEW_THRESHOLD) kept.push({ one, other, score });
	}
	const scored = since(start);
	const groups = group(kept.filter(({ score }) => score >= MERGE_THRESHOLD), (one, other) => contradiction(alike[one], alike[other]) !== undefined);
	const all = since(start);
	const { user, system } = process.cpuUsage(used);
	const memory = process.memoryUsage();
	const pairs = groups.flatMap((members) => members.flatMap((one, at) => members.slice(at + 1).map((other) => people[one].person === people[other].person)));
	const total = people.filter(({ person }, at) => at > 0 && people[at - 1].person === person).length;
	return {
		seed: SEED, people: count, seconds: all, processorSeconds: (user + system) / 1e6, secondsReading: read, secondsFiling: filed - read, secondsComparing: scored - filed, secondsGrouping: all - scored,
		candidates: compared, microsecondsPerPair: ((scored - filed) / compared) * 1e6, microsecondsPerPerson: (read / count) * 1e6,
		megabytes: (memory.rss - before.rss) / 2 ** 20, megabytesInAll: memory.rss / 2 ** 20,
		precision: pairs.filter(Boolean).length / Math.max(1, pairs.length), recall: pairs.filter(Boolean).length / total,
		reviewRecall: kept.filter(({ one, other }) => people[one].person === people[other].person).length / total,
	};
}
