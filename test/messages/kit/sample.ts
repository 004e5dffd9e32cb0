import { readBrandKit, readBrief, type BrandKit, type Brief } from '../../../marketing/messages';
import { good } from '../../kit/outcomes';

/** A brand with everything a kit may hold. */
export const BRAND: BrandKit = good(readBrandKit({
	name: 'Northwind',
	company: 'Northwind Outdoor',
	website: 'https://northwind.example/',
	light: { primary: '#0b6b53' },
	senders: {
		email: { name: 'Northwind Outdoor', address: 'news@northwind.example' },
		sms: { '*': '+4915700000000', DE: 'Northwind', FR: '38123' },
		smsStop: { FR: '36111' },
		whatsapp: '1098765',
	},
	address: 'Northwind Outdoor Ltd\n1 Harbour Street\n10115 Berlin, Germany',
	legal: [
		{ country: '*', text: 'Northwind Outdoor Ltd, company no. 12345' },
		{ country: 'DE', language: 'de', text: 'Geschäftsführung: A. Beispiel · HRB 12345 Berlin' },
	],
	socials: [{ network: 'Instagram', url: 'https://instagram.example/northwind' }, { network: 'YouTube', url: 'https://youtube.example/northwind' }],
	pages: { unsubscribe: 'https://northwind.example/stop', preferences: 'https://northwind.example/prefs', privacy: 'https://northwind.example/privacy' },
}));

/** A launch in five languages. */
export const LAUNCH: Brief = good(readBrief({
	name: 'Autumn launch',
	defaultLanguage: 'en',
	texts: {
		en: {
			headline: 'The trail is calling, {{ profile.firstName | default: "friend" }}',
			text: 'Three days in the Harz mountains taught us what a jacket has to do: keep rain out, let steam leave, and weigh nothing in the pack.\n\nSo we made one.\n\n- Waterproof to 20,000 mm\n- 290 grams, packs into its own pocket\n- Repaired by us for ten years',
			offer: '20 % off for our customers until Sunday',
			image: 'https://northwind.example/pictures/jacket.jpg', imageAlt: 'A hiker in a green jacket on a ridge in the rain',
			callToAction: 'See the jacket', link: 'https://northwind.example/jacket?colour=green',
			legal: 'While stocks last. The discount is taken off in the basket.',
		},
		de: {
			headline: 'Der Weg ruft, {{ profile.firstName | default: "Bergfreund" }}',
			text: 'Drei Tage im Harz haben uns gezeigt, was eine Jacke können muss: Regen draußen halten, Dampf hinauslassen und im Rucksack nichts wiegen.\n\nAlso haben wir eine gemacht.\n\n- Wasserdicht bis 20.000 mm\n- 290 Gramm, passt in die eigene Tasche\n- Zehn Jahre lang von uns repariert',
			offer: '20 % Rabatt für unsere Kundinnen und Kunden bis Sonntag',
			image: 'https://northwind.example/pictures/jacket.jpg', imageAlt: 'Wanderin in grüner Jacke auf einem Grat im Regen',
			callToAction: 'Jacke ansehen', link: 'https://northwind.example/de/jacke?farbe=gruen',
			legal: 'Solange der Vorrat reicht. Der Rabatt wird im Warenkorb abgezogen.',
		},
		pl: {
			headline: 'Szlak wzywa, {{ profile.firstName | default: "wędrowcze" }}',
			text: 'Trzy dni w górach Harzu nauczyły nas, co musi umieć kurtka: zatrzymać deszcz, wypuścić parę i nic nie ważyć w plecaku.\n\nWięc taką zrobiliśmy.\n\n- Wodoodporność do 20 000 mm\n- 290 gramów, mieści się we własnej kieszeni\n- Naprawiamy ją przez dziesięć lat',
			offer: '20% taniej dla naszych klientów do niedzieli',
			image: 'https://northwind.example/pictures/jacket.jpg', imageAlt: 'Turystka w zielonej kurtce na grani w deszczu',
			callToAction: 'Zobacz kurtkę', link: 'https://northwind.example/pl/kurtka?kolor=zielony',
			legal: 'Do wyczerpania zapasów. Rabat naliczy się w koszyku.',
		},
		bg: {
			headline: 'Пътеката те зове, {{ profile.firstName | default: "приятелю" }}',
			text: 'Три дни в планината Харц ни научиха какво трябва да може едно яке: да спира дъжда, да пуска парата и да не тежи в раницата.\n\nЗатова направихме такова.\n\n- Водоустойчиво до 20 000 мм\n- 290 грама, събира се в собствения си джоб\n- Поправяме го десет години',
			offer: '20% отстъпка за нашите клиенти до неделя',
			image: 'https://northwind.example/pictures/jacket.jpg', imageAlt: 'Туристка със зелено яке на хребет в дъжда',
			callToAction: 'Виж якето', link: 'https://northwind.example/bg/yake?cvyat=zelen',
			legal: 'До изчерпване на количествата. Отстъпката се приспада в количката.',
		},
		he: {
			headline: 'השביל קורא לך, {{ profile.firstName | default: "חבר" }}',
			text: 'שלושה ימים בהרי ההרץ לימדו אותנו מה מעיל צריך לעשות: לעצור את הגשם, לשחרר את האדים ולא להכביד על התרמיל.\n\nאז הכנו אחד כזה.\n\n- אטום למים עד 20,000 מ״מ\n- 290 גרם, נארז בכיס של עצמו\n- אנחנו מתקנים אותו במשך עשר שנים',
			offer: '20% הנחה ללקוחותינו עד יום ראשון',
			image: 'https://northwind.example/pictures/jacket.jpg', imageAlt: 'מטיילת במעיל ירוק על רכס בגשם',
			callToAction: 'לצפייה במעיל', link: 'https://northwind.example/he/jacket?colour=green',
			legal: 'עד גמר המלאי. ההנחה תופחת בסל הקניות.',
		},
	},
}));

/** Links of somebody's message, each marked as their own. */
export const LINKS = {
	to: (url: string) => `https://t.example/?to=${encodeURIComponent(url)}`,
	unsubscribe: 'https://northwind.example/stop?t=1.a&x=2',
	preferences: 'https://northwind.example/prefs?t=1.a',
};

/** Links of a message in which nothing is counted. */
export const PLAIN_LINKS = { ...LINKS, to: (url: string) => url };
