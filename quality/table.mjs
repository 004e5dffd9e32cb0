const share = (number) => number.toFixed(4);

/** Prints one line a set, then its targets. */
export function printSets(results, merge, review, say) {
	say(`Merge threshold ${merge} (as groups), review threshold ${review} (pair by pair)`);
	say(`${'set'.padEnd(20)} ${'pairs'.padStart(6)} ${'blocked'.padStart(8)} ${'precision'.padStart(9)} ${'recall'.padStart(7)} ${'F1'.padStart(7)} ${'wrong'.padStart(6)} | ${'pairwise P'.padStart(10)} ${'R'.padStart(7)} | ${'review P'.padStart(8)} ${'R'.padStart(7)} | F1 at P >= .999 | best F1`);
	for (const result of results) {
		if (result.skipped) {
			say(`${result.name.padEnd(20)} skipped: ${result.skipped} is not there`);
			continue;
		}
		const { name, total, blocked, merge: m, mergePairs, review: r, best, precise, targets } = result;
		say(`${name.padEnd(20)} ${String(total).padStart(6)} ${share(blocked).padStart(8)} ${share(m.precision).padStart(9)} ${share(m.recall).padStart(7)} ${share(m.f1).padStart(7)} ${String(m.wrong).padStart(6)} | ${share(mergePairs.precision).padStart(10)} ${share(mergePairs.recall).padStart(7)} | ${share(r.precision).padStart(8)} ${share(r.recall).padStart(7)} | ${share(precise.pairs.f1)} at ${String(precise.threshold).padEnd(6)} | ${share(best.f1)} at ${best.threshold}`);
		for (const target of targets) say(`  ${target.passed(result) ? 'pass' : 'MISS'} ${target.text}`);
	}
}

/** Prints what the large set cost. */
export function printSpeed(speed, say) {
	const short = (number, digits = 1) => number.toFixed(digits);
	say(`${speed.people.toLocaleString('en')} made-up people (seed ${speed.seed}), a tenth of them twice with mistakes:`);
	say(`  ${short(speed.seconds)} s in all (${short(speed.processorSeconds)} s of processor): reading ${short(speed.secondsReading)}, filing ${short(speed.secondsFiling)}, comparing ${short(speed.secondsComparing)}, grouping ${short(speed.secondsGrouping)}`);
	say(`  ${speed.candidates.toLocaleString('en')} pairs compared, ${short(speed.microsecondsPerPair, 2)} µs each (with finding them); ${short(speed.microsecondsPerPerson)} µs to read a person`);
	say(`  memory: ${short(speed.megabytes, 0)} MB more, ${short(speed.megabytesInAll, 0)} MB in all`);
	say(`  groups: precision ${short(speed.precision, 4)}, recall ${short(speed.recall, 4)}; for review: recall ${short(speed.reviewRecall, 4)}`);
}
