const spelledOut = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };
const latin = (text) => text.replace(/[äöüÄÖÜß]/g, (letter) => spelledOut[letter]);
const written = (list) => list.split(' ').map((native) => ({ native, latin: latin(native) }));

/** Germany: umlauts at the till, spelled out on the web. */
export const germany = {
	code: 'DE',
	calling: '49',
	currency: 'EUR',
	zone: 'Europe/Berlin',
	stores: ['Berlin Mitte', 'München Isartor', 'Köln Süd'],
	words: { yes: 'ja', no: 'nein' },
	nativeAtTill: 1,
	women: written('Sabine Susanne Petra Monika Jana Käthe Anke Lena Bärbel Heike Julia Franziska'),
	men: written('Thomas Michael Andreas Jürgen Stefan Jörg Björn Günter Lukas Klaus Sören Matthias'),
	surnames: written(
		'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Köhler Größmann Jäger Weiß',
	),
	feminine: (name) => name,
	// Mobile numbers given to nobody, for films and books: Bundesnetzagentur, notice 148/2021.
	mobile: (random) => random.pick(['17139200', '176040690']) + random.digits(2),
	usual: [(n) => n.replace(/(...)(.*)/, '0$1 $2'), (n) => `0${n}`],
	odd: [
		(n) => n.replace(/(...)(.*)/, '(0)$1/$2'),
		(n) => n.replace(/(...)(.*)/, '0049 $1 $2'),
		(n) => n.replace(/(...)(.*)/, '+49 (0)$1 $2'),
		(n) => n.replace(/(...)(.*)(..)(..)/, '0$1-$2 $3 $4'),
		(n) => `+49${n}`,
	],
};
