import type { Words } from '../words';

/** The page in English. */
export const english: Words = {
	title: 'Contact: what is allowed, what is not, and why',
	intro: 'This page shows what would be decided about messages to this person now, and what was decided before. It was made on {when}.',
	person: 'Person',
	profile: 'Profile number',
	sections: {
		now: { title: 'What is allowed now', why: 'Every channel is asked anew before each message.', none: 'No channel was asked about.' },
		place: { title: 'Where the person is, as far as we know', why: 'This decides which law and which hours count. Of several, the strictest counts.', none: '' },
		refused: { title: 'What was not sent, and why', why: 'The latest first.', none: 'Nothing was held back.' },
		contacts: { title: 'Contacts lately', why: 'These count when we make sure that it does not become too much.', none: 'There was no contact lately.' },
	},
	columns: { when: 'When', campaign: 'Campaign', channel: 'Channel', answer: 'Decision', reasons: 'Why', state: 'What became of it' },
	verdicts: { allow: 'Allowed now', defer: 'Later', suppress: 'Not allowed' },
	from: 'From {when}',
	note: 'Good to know',
	states: {
		claimed: 'not sent yet', held: 'planned', reserved: 'planned', sent: 'sent', unknown: 'may have arrived', failed: 'failed', delivered: 'delivered', bounced: 'came back',
		complained: 'reported as spam', opened: 'opened', clicked: 'clicked', replied: 'answered', 'not-sent': 'not sent', suppressed: 'not allowed', deferred: 'later',
	},
	channels: {
		email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'Push message', phone: 'Phone call', autocall: 'Automatic call', mail: 'Letter', ads: 'Online ads', web: 'Website',
		all: 'All channels', store: 'Shop',
	},
	byChannels: {
		email: 'by e-mail', sms: 'by SMS', whatsapp: 'by WhatsApp', push: 'by push message', phone: 'by phone', autocall: 'by automatic call', mail: 'by letter', ads: 'in online ads', web: 'on the website',
		all: 'on all channels',
	},
	purposes: { marketing: 'advertising', service: 'service', transactional: 'orders and account' },
	toPurposes: { marketing: 'advertising', service: 'service messages', transactional: 'messages about orders and account' },
	bases: { consent: 'consent', 'soft-opt-in': 'existing customer', 'legitimate-interest': 'legitimate interest', contract: 'contract' },
	counted: {
		contacts: { one: '# contact', other: '# contacts' },
		hours: { one: '# hour', other: '# hours' },
		days: { one: '# day', other: '# days' },
		weeks: { one: '# week', other: '# weeks' },
		months: { one: '# month', other: '# months' },
		zones: { one: '# time zone', other: '# time zones' },
	},
	periods: { day: 'per calendar day', week: 'per calendar week', month: 'per calendar month', rolling: 'in {length}' },
	place: {
		law: 'Law',
		zone: 'Time zone',
		anywhere: 'Country not known: the strictest rules count',
		manyZones: '{zones} are possible; the hour must be right in all of them',
		because: { stated: 'from the stored details', number: 'from the phone number', email: 'from the e-mail address', ip: 'from the internet connection', unknown: 'not known' },
		certainty: { high: 'certain', medium: 'fairly certain', low: 'a guess', none: 'not certain' },
	},
	until: 'until {until}',
	foot: [
		'Opening this page changes nothing.',
		'Whoever wants no advertising can say so at any time, on any channel.',
	],
};
