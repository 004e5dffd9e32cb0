/** What a script says where its author wrote nothing, and what stands above its parts. */
export interface ScriptWords {
	/** Liquid: the agent's and the person's names where they are known. */
	greeting: (company: string) => string;
	closing: string;
	ifTheySay: string;
	neverSay: string;
}

const PERSON = '{% if profile.firstName != blank %} {{ profile.firstName }}{% endif %}';
const PERSON_AFTER = '{% if profile.firstName != blank %}, {{ profile.firstName }}{% endif %}';

const WORDS: Readonly<Record<string, ScriptWords>> = {
	bg: { greeting: (company) => `Добър ден${PERSON_AFTER}! Обаждам се от ${company || 'нашата компания'}. Удобно ли Ви е да говорим сега?`, closing: 'Благодаря за отделеното време и приятен ден!', ifTheySay: 'Ако кажат', neverSay: 'Не казвайте' },
	de: { greeting: (company) => `Guten Tag${PERSON}, ich rufe von ${company || 'unserem Haus'} an. Passt es Ihnen gerade?`, closing: 'Vielen Dank für Ihre Zeit und einen schönen Tag!', ifTheySay: 'Wenn es heißt', neverSay: 'Nicht sagen' },
	en: { greeting: (company) => `Hello${PERSON}, I am calling from ${company || 'our company'}. Is this a good moment?`, closing: 'Thank you for your time, and have a good day!', ifTheySay: 'If they say', neverSay: 'Never say' },
	es: { greeting: (company) => `Buenos días${PERSON_AFTER}, le llamo de ${company || 'nuestra empresa'}. ¿Le viene bien hablar ahora?`, closing: 'Gracias por su tiempo y que tenga un buen día.', ifTheySay: 'Si dicen', neverSay: 'No decir' },
	fr: { greeting: (company) => `Bonjour${PERSON}, je vous appelle de la part de ${company || 'notre société'}. Le moment vous convient-il ?`, closing: 'Merci de votre temps et bonne journée !', ifTheySay: 'S’ils disent', neverSay: 'Ne pas dire' },
	he: { greeting: (company) => `שלום${PERSON}, אני מתקשר/ת מ${company || 'החברה שלנו'}. האם נוח לך לדבר עכשיו?`, closing: 'תודה על הזמן ויום נעים!', ifTheySay: 'אם אומרים', neverSay: 'אין לומר' },
	it: { greeting: (company) => `Buongiorno${PERSON}, chiamo da ${company || 'la nostra azienda'}. È un buon momento?`, closing: 'Grazie per il suo tempo e buona giornata!', ifTheySay: 'Se dicono', neverSay: 'Non dire' },
	pl: { greeting: (company) => `Dzień dobry, dzwonię z firmy ${company || 'naszej'}. Czy to dobry moment na rozmowę?`, closing: 'Dziękuję za poświęcony czas i życzę miłego dnia!', ifTheySay: 'Jeśli usłyszysz', neverSay: 'Nie mów' },
};

/** The words for a language, else the English ones. */
export function scriptWords(language: string): ScriptWords {
	return WORDS[language.split('-')[0]] ?? WORDS.en;
}
