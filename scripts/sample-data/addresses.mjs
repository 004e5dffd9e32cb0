const domains = ['example.com', 'example.org', 'example.net', 'mail.example.com', 'post.example.org'];

const letters = (name) => name.toLowerCase().replace(/[^a-z]/g, '');

/** Hands out mobile numbers, e-mail addresses and customer cards, none of them ever to two people. */
export function openAddressBook(random) {
	const taken = new Set();
	const fresh = (draw) => {
		for (let attempt = 0; attempt < 1000; attempt++) {
			const address = draw(attempt);
			if (!taken.has(address)) {
				taken.add(address);
				return address;
			}
		}
		throw new Error('The numbers of one country are used up: give it more prefixes');
	};
	return {
		/** The digits after the country's calling code. */
		mobile: (country) => fresh(() => country.mobile(random)),
		/** A card number such as C-10423. */
		card: () => fresh(() => `C-${random.whole(10001, 19999)}`),
		/** An address at a reserved domain; the part before the @ is unique too, dots or not. */
		mail: ({ given, surname }) => {
			const dot = random.pick(['.', '.', '_', '']);
			const [first, last] = [letters(given.latin), letters(surname.latin)];
			const number = fresh((attempt) => `${first}${last}${attempt === 0 ? '' : random.whole(2, 99)}`).slice(
				(first + last).length,
			);
			return `${first}${dot}${last}${number}@${random.pick(domains)}`;
		},
	};
}
