/** Pairs of a set of people: how many are true, how many are found at which threshold, one by one and as groups. */
export function measure({ likeable, Frequencies, Candidates, blockKeys, scoreOf, contradiction, group, MERGE_THRESHOLD, REVIEW_THRESHOLD }, people) {
	const alike = people.map(({ traits }) => likeable({ traits, identifiers: [] }));
	const frequencies = new Frequencies(people.length);
	const candidates = new Candidates();
	for (const one of alike) {
		frequencies.add(one);
		candidates.add(blockKeys(one));
	}
	const scored = [];
	for (const [one, other] of candidates.pairs()) scored.push({ one, other, score: scoreOf(alike[one], alike[other], frequencies) });
	const same = ({ one, other }) => people[one].cluster !== undefined && people[one].cluster === people[other].cluster;
	const total = truePairs(people);
	const contradicts = (one, other) => contradiction(alike[one], alike[other]) !== undefined;
	const grouped = (threshold) => {
		const groups = group(scored.filter(({ score }) => score >= threshold), contradicts);
		return rated(groups.flatMap((members) => members.flatMap((one, at) => members.slice(at + 1).map((other) => ({ one, other })))), same, total);
	};
	const thresholds = [...new Set([REVIEW_THRESHOLD, 0.02, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.225, 0.25, 0.275, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9995, 0.9999, MERGE_THRESHOLD])].sort((a, b) => a - b);
	const steps = thresholds.map((threshold) => ({
		threshold, pairs: rated(scored.filter(({ score }) => score >= threshold), same, total), groups: grouped(threshold),
	}));
	const best = steps.flatMap(({ threshold, pairs, groups }) => [{ threshold, ...pairs }, { threshold, ...groups }]).reduce((a, b) => (b.f1 > a.f1 ? b : a));
	const precise = steps.filter(({ pairs }) => pairs.precision >= 0.999).reduce((a, b) => (b.pairs.f1 > a.pairs.f1 ? b : a));
	const at = (threshold) => steps.find((step) => step.threshold === threshold);
	return {
		people: people.length, total, candidates: scored.length, blocked: scored.filter(same).length / total,
		merge: at(MERGE_THRESHOLD).groups, mergePairs: at(MERGE_THRESHOLD).pairs, review: at(REVIEW_THRESHOLD).pairs, best, precise, steps,
	};
}

function truePairs(people) {
	const sizes = new Map();
	for (const { cluster } of people) if (cluster !== undefined) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
	return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function rated(pairs, same, total) {
	const found = pairs.filter(same).length;
	const precision = pairs.length === 0 ? 1 : found / pairs.length;
	const recall = found / total;
	return { pairs: pairs.length, wrong: pairs.length - found, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
