import type { Words } from '../words';

/** The page in Hebrew. */
export const hebrew: Words = {
	title: 'יצירת קשר: מה מותר, מה אסור ומדוע',
	intro: 'דף זה מראה מה היה מוחלט כעת לגבי הודעות לאדם זה, ומה הוחלט בעבר. הדף נוצר ב־{when}.',
	person: 'אדם',
	profile: 'מספר פרופיל',
	sections: {
		now: { title: 'מה מותר כעת', why: 'לפני כל הודעה מתקבלת החלטה חדשה לכל ערוץ.', none: 'לא נשאל על אף ערוץ.' },
		place: { title: 'היכן נמצא האדם, ככל הידוע לנו', why: 'לפי זה נקבע איזה חוק ואילו שעות חלים. מבין כמה, חל המחמיר ביותר.', none: '' },
		refused: { title: 'מה לא נשלח, ומדוע', why: 'החדש ביותר ראשון.', none: 'דבר לא עוכב.' },
		contacts: { title: 'פניות לאחרונה', why: 'הן נספרות כדי שלא יהיו יותר מדי.', none: 'לא היו פניות לאחרונה.' },
	},
	columns: { when: 'מתי', campaign: 'קמפיין', channel: 'ערוץ', answer: 'החלטה', reasons: 'מדוע', state: 'מה קרה' },
	verdicts: { allow: 'מותר כעת', defer: 'מאוחר יותר', suppress: 'אסור' },
	from: 'החל מ־{when}',
	note: 'כדאי לדעת',
	states: {
		claimed: 'טרם נשלח', held: 'מתוכנן', reserved: 'מתוכנן', sent: 'נשלח', unknown: 'ייתכן שהגיע', failed: 'נכשל', delivered: 'נמסר', bounced: 'חזר',
		complained: 'דווח כדואר זבל', opened: 'נפתח', clicked: 'נלחץ קישור', replied: 'נענה', 'not-sent': 'לא נשלח', suppressed: 'אסור', deferred: 'מאוחר יותר',
	},
	channels: {
		email: 'דוא"ל', sms: 'SMS', whatsapp: 'WhatsApp', push: 'הודעת דחיפה', phone: 'שיחת טלפון', autocall: 'שיחה אוטומטית', mail: 'מכתב', ads: 'מודעות ברשת', web: 'אתר אינטרנט',
		all: 'כל הערוצים', store: 'חנות',
	},
	byChannels: {
		email: 'בדוא"ל', sms: 'ב־SMS', whatsapp: 'ב־WhatsApp', push: 'בהודעות דחיפה', phone: 'בטלפון', autocall: 'בשיחות אוטומטיות', mail: 'במכתב', ads: 'במודעות ברשת', web: 'באתר האינטרנט',
		all: 'בכל הערוצים',
	},
	purposes: { marketing: 'פרסום', service: 'שירות', transactional: 'הזמנות וחשבון' },
	toPurposes: { marketing: 'פרסום', service: 'הודעות שירות', transactional: 'הודעות על הזמנות וחשבון' },
	bases: { consent: 'הסכמה', 'soft-opt-in': 'לקוח קיים', 'legitimate-interest': 'אינטרס לגיטימי', contract: 'חוזה' },
	counted: {
		contacts: { one: 'פנייה אחת', two: 'שתי פניות', other: '# פניות' },
		hours: { one: 'שעה אחת', two: 'שעתיים', other: '# שעות' },
		days: { one: 'יום אחד', two: 'יומיים', other: '# ימים' },
		weeks: { one: 'שבוע אחד', two: 'שבועיים', other: '# שבועות' },
		months: { one: 'חודש אחד', two: 'חודשיים', other: '# חודשים' },
		zones: { one: 'אזור זמן אחד', two: 'שני אזורי זמן', other: '# אזורי זמן' },
	},
	periods: { day: 'ביום קלנדרי', week: 'בשבוע קלנדרי', month: 'בחודש קלנדרי', rolling: 'בתוך {length}' },
	place: {
		law: 'חוק',
		zone: 'אזור זמן',
		anywhere: 'המדינה אינה ידועה: חלים הכללים המחמירים ביותר',
		manyZones: '{zones} אפשריים; השעה צריכה להתאים בכולם',
		because: { stated: 'מהפרטים השמורים', number: 'ממספר הטלפון', email: 'מכתובת הדוא"ל', ip: 'מהחיבור לאינטרנט', unknown: 'לא ידוע' },
		certainty: { high: 'ודאי', medium: 'די ודאי', low: 'השערה', none: 'לא ודאי' },
	},
	until: 'עד {until}',
	foot: [
		'פתיחת דף זה אינה משנה דבר.',
		'מי שאינו רוצה בפרסומות יכול לומר זאת בכל עת ובכל ערוץ.',
	],
};
