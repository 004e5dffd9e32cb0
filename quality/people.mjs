/** Made-up people of one seed: nobody real, with the frequencies of names and towns that stores see. */
const STARTS = 'ka be mar jan ol wal tor ben dra fin ro sil ver mon lu ham gro kel sta pri ost wie zab nor hel bor cze dom fra gul'.split(' ');
const MIDDLES = 'na le ri so ve ta mi do ku la be re ga no zi pe ro wa tu li'.split(' ');
const ENDS = 'ski mann son er wicz ov ek ez ard in sen ton ley ek a iak ich berg well ner'.split(' ');
const FIRST = ('anna maria katarzyna peter thomas julia michael laura jan piotr james mary robert linda david susan elena ivan dmitri olga georgi ivanka yosef miriam ahmed fatima carlos lucia pierre marie'
	+ ' giulia marco hans ursula stefan petra emma noah liam olivia sofia lukas mia ben clara felix oskar ida paul lena max nora erik astrid lars').split(' ');

/** Numbers from 0 to 1 in an order that the seed decides (mulberry32). */
export function randomOf(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let number = Math.imul(state ^ (state >>> 15), state | 1);
		number ^= number + Math.imul(number ^ (number >>> 7), number | 61);
		return ((number ^ (number >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** `count` records; a share of them are the same people once more, with mistakes. Each has traits and the number of the person. */
export function madeUpPeople(count, twice, seed) {
	const random = randomOf(seed);
	const pick = (list) => list[Math.floor(random() * list.length)];
	// Squared, so that some are common and many are rare.
	const often = (list) => list[Math.floor(random() ** 2 * list.length)];
	const towns = Array.from({ length: 800 }, () => pick(STARTS) + pick(MIDDLES) + pick(['burg', 'ow', 'ton', 'ville', 'stadt', 'grad']));
	const streets = Array.from({ length: 3_000 }, () => `${pick(STARTS)}${pick(MIDDLES)}${pick(['', pick(MIDDLES)])} ${pick(['street', 'road', 'lane', 'avenue'])}`);
	const surnames = Array.from({ length: 20_000 }, () => pick(STARTS) + pick(MIDDLES) + (random() < 0.5 ? pick(MIDDLES) : '') + pick(ENDS));
	const records = [];
	for (let person = 0; records.length < count; person++) {
		const first = random() < 0.8 ? often(FIRST) : pick(STARTS) + pick(MIDDLES) + pick(['a', 'o', 'e', 'an', 'is']);
		const last = often(surnames);
		const town = Math.floor(random() ** 2 * towns.length);
		const day = (from, to) => String(from + Math.floor(random() * (to - from + 1))).padStart(2, '0');
		const number = Math.floor(random() * 1e6);
		const traits = {
			firstName: first, lastName: last, birthDate: random() < 0.7 ? `${day(1940, 2008)}-${day(1, 12)}-${day(1, 28)}` : '',
			street: random() < 0.8 ? `${pick(streets)} ${day(1, 120)}` : '', city: towns[town], postcode: String(10_000 + town * 37 + Math.floor(random() * 5)),
			email: random() < 0.8 ? `${first}.${last}${number}@${pick(['mail', 'post', 'inbox', 'web'])}.example` : '', phone: random() < 0.7 ? `6${String(Math.floor(random() * 1e8)).padStart(8, '0')}` : '',
		};
		records.push({ person, traits });
		if (random() < twice && records.length < count) records.push({ person, traits: withMistakes(traits, random) });
	}
	return records;
}

function withMistakes(traits, random) {
	const copy = { ...traits };
	for (const name of Object.keys(copy)) {
		const chance = random();
		if (chance < 0.15) copy[name] = '';
		else if (chance < 0.3) copy[name] = mistyped(copy[name], random);
	}
	return copy;
}

function mistyped(text, random) {
	if (text.length < 3) return text;
	const at = Math.floor(random() * (text.length - 1));
	const kind = random();
	if (kind < 0.4) return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
	if (kind < 0.7) return text.slice(0, at) + text.slice(at + 1);
	return text.slice(0, at) + text[at] + text.slice(at);
}
