/** What the end of a mail says in a language. */
export interface FooterWords {
	unsubscribe: string;
	preferences: string;
	privacy: string;
}

const WORDS: Readonly<Record<string, FooterWords>> = {
	ar: { unsubscribe: 'إلغاء الاشتراك', preferences: 'تفضيلاتي', privacy: 'الخصوصية' },
	bg: { unsubscribe: 'Отписване', preferences: 'Моите предпочитания', privacy: 'Поверителност' },
	cs: { unsubscribe: 'Odhlásit odběr', preferences: 'Moje předvolby', privacy: 'Ochrana údajů' },
	da: { unsubscribe: 'Afmeld', preferences: 'Mine præferencer', privacy: 'Privatliv' },
	de: { unsubscribe: 'Abmelden', preferences: 'Meine Einstellungen', privacy: 'Datenschutz' },
	el: { unsubscribe: 'Διαγραφή', preferences: 'Οι προτιμήσεις μου', privacy: 'Απόρρητο' },
	en: { unsubscribe: 'Unsubscribe', preferences: 'My preferences', privacy: 'Privacy' },
	es: { unsubscribe: 'Darse de baja', preferences: 'Mis preferencias', privacy: 'Privacidad' },
	fi: { unsubscribe: 'Peru tilaus', preferences: 'Omat asetukset', privacy: 'Tietosuoja' },
	fr: { unsubscribe: 'Se désinscrire', preferences: 'Mes préférences', privacy: 'Confidentialité' },
	he: { unsubscribe: 'הסרה מרשימת התפוצה', preferences: 'ההעדפות שלי', privacy: 'פרטיות' },
	hu: { unsubscribe: 'Leiratkozás', preferences: 'Beállításaim', privacy: 'Adatvédelem' },
	it: { unsubscribe: 'Annulla iscrizione', preferences: 'Le mie preferenze', privacy: 'Privacy' },
	nl: { unsubscribe: 'Uitschrijven', preferences: 'Mijn voorkeuren', privacy: 'Privacy' },
	no: { unsubscribe: 'Meld meg av', preferences: 'Mine innstillinger', privacy: 'Personvern' },
	pl: { unsubscribe: 'Wypisz się', preferences: 'Moje ustawienia', privacy: 'Prywatność' },
	pt: { unsubscribe: 'Cancelar subscrição', preferences: 'As minhas preferências', privacy: 'Privacidade' },
	ro: { unsubscribe: 'Dezabonare', preferences: 'Preferințele mele', privacy: 'Confidențialitate' },
	ru: { unsubscribe: 'Отписаться', preferences: 'Мои настройки', privacy: 'Конфиденциальность' },
	sv: { unsubscribe: 'Avregistrera', preferences: 'Mina inställningar', privacy: 'Integritet' },
	tr: { unsubscribe: 'Abonelikten çık', preferences: 'Tercihlerim', privacy: 'Gizlilik' },
	uk: { unsubscribe: 'Відписатися', preferences: 'Мої налаштування', privacy: 'Конфіденційність' },
};

/** The words for a language, else those for all its regions, else the English ones. */
export function footerWords(language: string): FooterWords {
	return WORDS[language] ?? WORDS[language.split('-')[0]] ?? WORDS.en;
}
