const letters = new Map(
	Object.entries({
		а: 'a',
		б: 'b',
		в: 'v',
		г: 'g',
		д: 'd',
		е: 'e',
		ж: 'zh',
		з: 'z',
		и: 'i',
		й: 'y',
		к: 'k',
		л: 'l',
		м: 'm',
		н: 'n',
		о: 'o',
		п: 'p',
		р: 'r',
		с: 's',
		т: 't',
		у: 'u',
		ф: 'f',
		х: 'h',
		ц: 'ts',
		ч: 'ch',
		ш: 'sh',
		щ: 'sht',
		ъ: 'a',
		ь: 'y',
		ю: 'yu',
		я: 'ya',
	}),
);
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const latin = (text) => capital([...text.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join(''));
const written = (list) => list.split(' ').map((native) => ({ native, latin: latin(native) }));

/** Bulgaria: Cyrillic at the till, the official Latin transliteration on the web; euro since 2026, used here throughout. */
export const bulgaria = {
	code: 'BG',
	calling: '359',
	currency: 'EUR',
	zone: 'Europe/Sofia',
	stores: ['София Витоша', 'Пловдив Център', 'Варна Море'],
	words: { yes: 'да', no: 'не' },
	nativeAtTill: 1,
	women: written('Мария Иванка Елена Йорданка Пенка Росица Даниела Петя Десислава Стефка Радка Виктория'),
	men: written('Иван Георги Димитър Петър Николай Стоян Христо Тодор Васил Стефан Красимир Борислав'),
	surnames: written(
		'Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Илиев Василев Ангелов Атанасов Йорданов Петков Маринов Стефанов Попов Колев Михайлов Кирилов Костов Митев Павлов Симеонов Желев Цветков Добрев Русев Вълчев Златев',
	),
	feminine: ({ native, latin: plain }) => ({ native: `${native}а`, latin: `${plain}a` }),
	mobile: (random) => random.pick(['878', '879', '884', '887', '888', '889', '895', '898']) + random.digits(6),
	usual: [(n) => n.replace(/(...)(...)(...)/, '0$1 $2 $3'), (n) => `0${n}`],
	odd: [
		(n) => n.replace(/(...)(...)(...)/, '0$1/$2-$3'),
		(n) => n.replace(/(...)(...)(...)/, '00359 $1 $2 $3'),
		(n) => n.replace(/(...)(..)(..)(..)/, '0$1 $2 $3 $4'),
		(n) => `+359${n}`,
		(n) => n,
	],
};
