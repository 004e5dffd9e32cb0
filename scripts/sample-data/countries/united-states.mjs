const written = (list) => list.split(' ').map((native) => ({ native, latin: native }));

/** The United States: plain letters, and apostrophes; the telephone numbers are the fictional 555-01xx. */
export const unitedStates = {
	code: 'US',
	calling: '1',
	currency: 'USD',
	zone: 'America/New_York',
	stores: ['New York SoHo', 'Boston Harbor'],
	words: { yes: 'yes', no: 'no' },
	nativeAtTill: 1,
	women: written('Mary Patricia Jennifer Linda Elizabeth Susan Jessica Karen Lisa Nancy Emily Ashley'),
	men: written('James Robert John William Richard Joseph Charles Daniel Matthew Anthony Mark Steven'),
	surnames: written(
		"Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Taylor Moore Jackson Martin Lee Perez Thompson White Harris Clark O'Brien O'Connor D'Angelo Walker Young",
	),
	feminine: (name) => name,
	mobile: (random) =>
		`${random.pick(['202', '303', '312', '415', '503', '512', '617', '646'])}55501${random.digits(2)}`,
	usual: [(n) => n.replace(/(...)(...)(....)/, '($1) $2-$3'), (n) => n.replace(/(...)(...)(....)/, '$1-$2-$3')],
	odd: [
		(n) => n.replace(/(...)(...)(....)/, '1-$1-$2-$3'),
		(n) => n.replace(/(...)(...)(....)/, '$1.$2.$3'),
		(n) => n.replace(/(...)(...)(....)/, '+1 ($1) $2-$3'),
		(n) => n,
	],
};
