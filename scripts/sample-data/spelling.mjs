/** The name as a clerk types it: mostly "Surname, Given", sometimes the other way round or in capitals. */
export function tillName(random, { country, given, surname, regular }) {
	const script = random.chance(country.nativeAtTill) ? 'native' : 'latin';
	const [first, last] = [given[script], surname[script]];
	if (regular) return `${last}, ${first}`;
	return random.weighted([
		[`${last}, ${first}`, 74],
		[`${first} ${last}`, 12],
		[`${last}, ${first}`.toUpperCase(), 10],
		[` ${last}, ${first}  `, 4],
	]);
}

/** The number in the country's own format, in a quarter of the cases an odd one. */
export function tillMobile(random, { country }, digits) {
	return digits && random.pick(random.chance(0.25) ? country.odd : country.usual)(digits);
}

/** The number in international format, with or without spaces. */
export function webMobile(random, { country }, digits) {
	if (!digits) return '';
	const spaced = `+${country.calling} ${digits.replace(/(...)(...)(.*)/, '$1 $2 $3')}`;
	return random.weighted([
		[`+${country.calling}${digits}`, 60],
		[spaced, 36],
		[` ${spaced} `, 4],
	]);
}

/** The same e-mail address as people type it: sometimes with capitals, sometimes with spaces around. */
export function typedMail(random, mail) {
	const titled = mail.replace(/(^|[._])([a-z])/g, (_, before, letter) => before + letter.toUpperCase());
	return (
		mail &&
		random.weighted([
			[mail, 84],
			[titled, 6],
			[mail.toUpperCase(), 4],
			[` ${mail}`, 3],
			[`${mail} `, 3],
		])
	);
}

/** The country's two letters, sometimes small, sometimes with a space after them. */
export function typedCountry(random, { country: { code } }) {
	return random.weighted([
		[code, 89],
		[code.toLowerCase(), 6],
		[`${code} `, 5],
	]);
}
