interface Words {
	today: string;
	now: string;
	/** Above a conversation of text messages. */
	sms: string;
	/** Below the name of a company that writes. */
	business: string;
	/** Below the name of whoever posts. */
	justNow: string;
	/** In a social network: what a reader may do. */
	like: string;
	comment: string;
	share: string;
	to: string;
	/** On an agent's screen, above the parts of a call. */
	call: { greeting: string; message: string; offer: string; ask: string; objections: string; never: string; legal: string; goodbye: string };
}

const ENGLISH: Words = {
	today: 'Today', now: 'now', sms: 'Text message', business: 'Business account', justNow: 'Just now', like: 'Like', comment: 'Comment', share: 'Share', to: 'to',
	call: { greeting: 'Greeting', message: 'Message', offer: 'Offer', ask: 'Ask for', objections: 'If they say', never: 'Never say', legal: 'Has to be said', goodbye: 'Goodbye' },
};

/** What devices and networks write around a message, in the languages that we know. */
const WORDS: Readonly<Record<string, Words>> = {
	en: ENGLISH,
	de: {
		today: 'Heute', now: 'jetzt', sms: 'SMS', business: 'Unternehmen', justNow: 'Gerade eben', like: 'Gefällt mir', comment: 'Kommentieren', share: 'Teilen', to: 'an',
		call: { greeting: 'Begrüßung', message: 'Nachricht', offer: 'Angebot', ask: 'Bitten um', objections: 'Wenn es heißt', never: 'Nie sagen', legal: 'Muss gesagt werden', goodbye: 'Verabschiedung' },
	},
	pl: {
		today: 'Dzisiaj', now: 'teraz', sms: 'SMS', business: 'Konto firmowe', justNow: 'Przed chwilą', like: 'Lubię to', comment: 'Skomentuj', share: 'Udostępnij', to: 'do',
		call: { greeting: 'Powitanie', message: 'Wiadomość', offer: 'Oferta', ask: 'Poproś o', objections: 'Gdy usłyszysz', never: 'Nigdy nie mów', legal: 'Trzeba powiedzieć', goodbye: 'Pożegnanie' },
	},
	bg: {
		today: 'Днес', now: 'сега', sms: 'SMS', business: 'Фирмен профил', justNow: 'Току-що', like: 'Харесвам', comment: 'Коментар', share: 'Споделяне', to: 'до',
		call: { greeting: 'Поздрав', message: 'Съобщение', offer: 'Оферта', ask: 'Помолете за', objections: 'Ако кажат', never: 'Никога не казвайте', legal: 'Трябва да се каже', goodbye: 'Сбогуване' },
	},
	he: {
		today: 'היום', now: 'עכשיו', sms: 'הודעת טקסט', business: 'חשבון עסקי', justNow: 'ממש עכשיו', like: 'לייק', comment: 'תגובה', share: 'שיתוף', to: 'אל',
		call: { greeting: 'ברכה', message: 'המסר', offer: 'הצעה', ask: 'לבקש', objections: 'אם אומרים', never: 'לעולם לא לומר', legal: 'חובה לומר', goodbye: 'פרידה' },
	},
};

/** What a device writes around a message in this language; English where we don't know it. */
export function wordsIn(language: string): Words {
	return WORDS[language.split('-')[0]] ?? ENGLISH;
}
