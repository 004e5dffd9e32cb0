const latin = (text) => text.replaceAll('ł', 'l').replaceAll('Ł', 'L').normalize('NFD').replace(/\p{M}/gu, '');
const written = (list) => list.split(' ').map((native) => ({ native, latin: latin(native) }));

const feminine = (name) => name.replace(/(s|c|dz)ki$/, '$1ka');

/** Poland: names lose their diacritics on the web, surnames in -ski have a feminine form. */
export const poland = {
	code: 'PL',
	calling: '48',
	currency: 'PLN',
	zone: 'Europe/Warsaw',
	stores: ['Warszawa Centrum', 'Kraków Rynek', 'Gdańsk Port', 'Wrocław Most'],
	words: { yes: 'tak', no: 'nie' },
	nativeAtTill: 1,
	women: written(
		'Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna Aleksandra Zofia Monika',
	),
	men: written('Jan Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Jakub Łukasz Grzegorz Wojciech Stanisław'),
	surnames: written(
		'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Nowakowski Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Majewski Olszewski Stępień Malinowski Górski',
	),
	feminine: ({ native, latin: plain }) => ({ native: feminine(native), latin: feminine(plain) }),
	mobile: (random) =>
		random.pick(['501', '512', '530', '601', '604', '660', '691', '721', '785', '888']) + random.digits(6),
	usual: [(n) => n.replace(/(...)(...)(...)/, '$1 $2 $3'), (n) => n],
	odd: [
		(n) => n.replace(/(...)(...)(...)/, '0048 $1-$2-$3'),
		(n) => n.replace(/(...)(...)(...)/, '$1-$2-$3'),
		(n) => n.replace(/(...)(...)(...)/, '$1.$2.$3'),
		(n) => n.replace(/(...)(...)(...)/, 'tel. $1 $2 $3'),
		(n) => `+48${n}`,
	],
};
