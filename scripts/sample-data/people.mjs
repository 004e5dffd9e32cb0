import { openAddressBook } from './addresses.mjs';
import { countries } from './countries/index.mjs';

const storeOnly = 230;
const webOnly = 200;
/** How many people of both files are recognised by which address. */
const bridges = { either: 52, mobile: 40, mail: 30 };
/** How many others are two customers to the till, whom only the web shop's order shows to be one person. */
const joinedLater = 8;
const alsoGuests = 8;

/** What hostile or careless people type as a surname; each belongs to somebody who is in both files. */
const oddSurnames = [
	(surname) => `${surname} <b>bold</b>`,
	(surname) => `${surname} {{ 7 | times: 7 }}`,
	(surname) => `${surname}'); DROP TABLE profiles;--`,
	(surname) => `O'${surname}`,
	(surname) => `"${surname}", Jr.`,
];

/** Draws somebody with a country and a name in two scripts, and no address yet. */
export function drawStranger(random) {
	const country = random.weighted(countries);
	const woman = random.chance(0.5);
	const surname = random.pick(country.surnames);
	return {
		country,
		given: random.pick(woman ? country.women : country.men),
		surname: woman ? country.feminine(surname) : surname,
	};
}

function storeCustomer(random, book) {
	const person = drawStranger(random);
	const anchor = random.weighted([
		['mobile', 45],
		['card', 30],
		['mail', 25],
	]);
	const maybe = (kind, share, draw) => (anchor === kind || random.chance(share) ? draw() : '');
	const customer = {
		anchors: [anchor],
		mobile: maybe('mobile', 0.5, () => book.mobile(person.country)),
		mail: maybe('mail', 0.4, () => book.mail(person)),
		card: maybe('card', 0.4, () => book.card()),
	};
	return { ...person, customers: [customer], accounts: [] };
}

function webCustomer(random, book, twice) {
	const person = drawStranger(random);
	const withMobile = twice || random.chance(0.8);
	const account = { mail: book.mail(person), mobile: withMobile ? book.mobile(person.country) : '' };
	return { ...person, customers: [], accounts: [account] };
}

/** The two sides of somebody recognised by one address only: the other one is missing on one side or differs. */
function joinedBy(bridge, turn, draw) {
	const other = bridge === 'mobile' ? 'mail' : 'mobile';
	const shared = draw[bridge]();
	const inStore = turn % 3 === 0 ? '' : draw[other]();
	const onWeb = turn % 3 === 1 ? '' : draw[other]();
	return {
		customer: { anchors: [bridge], [bridge]: shared, [other]: inStore },
		account: { [bridge]: shared, [other]: onWeb },
	};
}

function customerOfBoth(random, book, bridge, turn) {
	const person = drawStranger(random);
	const draw = { mobile: () => book.mobile(person.country), mail: () => book.mail(person) };
	const card = random.chance(0.5) ? book.card() : '';
	if (bridge !== 'either') {
		const { customer, account } = joinedBy(bridge, turn, draw);
		return { ...person, customers: [{ ...customer, card }], accounts: [account] };
	}
	const known = { mobile: draw.mobile(), mail: draw.mail() };
	const customer = { anchors: [random.pick(['mobile', 'mail'])], ...known, card };
	return { ...person, customers: [customer], accounts: [known] };
}

/** Somebody with two cards: one always shown with the phone, one with the e-mail; the web shop knows both addresses. */
function customerJoinedLater(random, book) {
	const person = drawStranger(random);
	const known = { mobile: book.mobile(person.country), mail: book.mail(person) };
	const customers = [
		{ anchors: ['card', 'mobile'], card: book.card(), mobile: known.mobile, mail: '' },
		{ anchors: ['card', 'mail'], card: book.card(), mobile: '', mail: known.mail },
	];
	return { ...person, regular: true, customers, accounts: [known] };
}

/**
 * Lets somebody order as a guest besides: the same phone with another e-mail, or the same e-mail in other case, and no
 * customer number. The till always hears the shared one, so that both lead to the same customer, whichever comes first.
 */
function orderAsGuest(person, turn, book) {
	const [{ mobile, mail }] = person.accounts;
	const known = turn % 2 === 0 ? { mobile, mail: book.mail(person) } : { mobile: '', mail, shouted: true };
	person.accounts.push({ ...known, guest: true });
	for (const customer of person.customers) customer.anchors = [turn % 2 === 0 ? 'mobile' : 'mail'];
}

/** Draws everybody: the till knows them as `customers`, the web shop as `accounts`; a `regular` buys more than once. */
export function drawPeople(random) {
	const book = openAddressBook(random);
	const several = (count, draw) => Array.from({ length: count }, (_, turn) => draw(turn));
	const both = Object.entries(bridges).flatMap(([bridge, count]) =>
		several(count, (turn) => customerOfBoth(random, book, bridge, turn)),
	);
	const web = several(webOnly, (turn) => webCustomer(random, book, turn < alsoGuests));
	for (let turn = 0; turn < alsoGuests; turn++) {
		orderAsGuest(web[turn], turn, book);
		orderAsGuest(both[bridges.either - 1 - turn], turn, book);
	}
	oddSurnames.forEach((odd, position) => {
		const { native, latin } = both[position].surname;
		Object.assign(both[position], { surname: { native: odd(native), latin: odd(latin) }, regular: true });
	});
	const later = several(joinedLater, () => customerJoinedLater(random, book));
	return random.shuffled([...both, ...later, ...web, ...several(storeOnly, () => storeCustomer(random, book))]);
}
