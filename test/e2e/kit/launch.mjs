// A message of an outdoor shop in English and Hebrew, as the form of the node Message has it.

export const CHANNELS = ['banner', 'email', 'letter', 'post', 'push', 'script', 'sms', 'whatsapp'];

export const BRAND = {
	company: 'Outdoor Shop',
	website: 'https://shop.example.com',
	light: { primary: '#0f6b4f' },
	dark: { primary: '#6fd0ae', buttonText: '#0d1721' },
	address: '1 Market Square, 00-001 Warsaw',
	senders: { senderName: 'Outdoor Shop', address: 'news@shop.example.com', replyTo: 'help@shop.example.com' },
	smsSenders: { row: [{ country: '*', sender: 'OutdoorShop', stop: '' }] },
	legal: { row: [{ country: '*', language: '*', text: 'Outdoor Shop Ltd, court of Warsaw 12345' }] },
	pages: { unsubscribe: 'https://shop.example.com/leave', preferences: 'https://shop.example.com/preferences' },
};

export const ENGLISH = {
	headline: 'The Trail Runner 200 is here',
	text: 'Hello {{ profile.firstName | default: "there" }},\n\nyour size is back in store. Lighter than the last one, with a sole that holds on wet rock:\n\n- 240 grams\n- drains in seconds\n- made for five hundred kilometres\n\nTry it on at the Old Town store, or order it today.',
	offer: '20% off until Sunday',
	image: 'https://shop.example.com/trail-runner.jpg',
	imageAlt: 'A runner on a ridge at sunrise',
	callToAction: 'Find your size',
	link: 'https://shop.example.com/trail-runner',
	legal: 'While stocks last, one pair per customer.',
};

export const HEBREW = {
	...ENGLISH,
	language: 'he',
	headline: 'נעל ה-Trail Runner 200 כאן',
	text: 'שלום {{ profile.firstName | default: "לך" }},\n\nהמידה שלך חזרה לחנות. קלה מהקודמת, עם סוליה שאוחזת בסלע רטוב:\n\n- 240 גרם\n- מתנקזת בשניות\n- נבנתה לחמש מאות קילומטר\n\nאפשר למדוד בחנות בעיר העתיקה, או להזמין היום.',
	offer: '20% הנחה עד יום ראשון',
	imageAlt: 'רצה על רכס בזריחה',
	callToAction: 'למציאת המידה',
	legal: 'עד גמר המלאי, זוג אחד ללקוח.',
};

export const WORDINGS = [
	{
		form: 'whatsapp', language: 'en', templateName: 'trail_launch', parameters: '{{ profile.firstName | default: "there" }}', buttons: 'url: trail-runner',
		approved: 'Hello {{1}}, the *Trail Runner 200* is here: your size is back in store.\n\n_20% off_ until Sunday.', headerKind: 'image', headerValue: ENGLISH.image,
	},
	{ form: 'script', language: 'en', objections: 'It is too expensive => This week it is 20% off\nI have shoes => Try them on wet rock', neverSay: 'Last chance' },
	{ form: 'script', language: 'he', objections: 'זה יקר מדי => השבוע יש 20% הנחה', neverSay: 'הזדמנות אחרונה' },
	{ form: 'post', language: 'en', hashtags: 'trailrunning, outdoor' },
	{ form: 'post', language: 'he', hashtags: 'ריצת_שטח' },
];
