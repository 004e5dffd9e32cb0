const written = (list) =>
	list.split(' ').map((pair) => {
		const [native, latin] = pair.split(':');
		return { native, latin };
	});

/** Israel: partly Hebrew at the till, Latin letters on the web. */
export const israel = {
	code: 'IL',
	calling: '972',
	currency: 'ILS',
	zone: 'Asia/Jerusalem',
	stores: ['Tel Aviv Dizengoff', 'Haifa Carmel'],
	words: { yes: 'כן', no: 'לא' },
	nativeAtTill: 0.5,
	women: written(
		'נועה:Noa תמר:Tamar מאיה:Maya שרה:Sarah יעל:Yael רחל:Rachel מיכל:Michal אסתר:Esther רות:Ruth ליאת:Liat חנה:Hana',
	),
	men: written(
		'דוד:David משה:Moshe יוסף:Yosef דניאל:Daniel אברהם:Avraham יעקב:Yaakov איתי:Itai עומר:Omer אורי:Uri נועם:Noam גיל:Gil',
	),
	surnames: written(
		'כהן:Cohen לוי:Levi מזרחי:Mizrahi פרץ:Peretz ביטון:Biton דהן:Dahan אברהם:Avraham פרידמן:Friedman אגבאריה:Agbaria מלכה:Malka אזולאי:Azoulay כץ:Katz יוסף:Yosef דוד:David עמר:Amar אוחיון:Ohayon חדד:Hadad גבאי:Gabay אדרי:Edri לביא:Lavi שפירא:Shapira טל:Tal גולן:Golan שחר:Shahar ברק:Barak רוזן:Rosen שגיא:Sagi אלון:Alon הראל:Harel נבון:Navon',
	),
	feminine: (name) => name,
	mobile: (random) =>
		random.pick(['502', '506', '523', '525', '531', '537', '544', '546', '584', '585']) + random.digits(6),
	usual: [(n) => n.replace(/(..)(...)(....)/, '0$1-$2-$3'), (n) => `0${n}`],
	odd: [
		(n) => n.replace(/(..)(...)(....)/, '(0$1) $2-$3'),
		(n) => n.replace(/(..)(.*)/, '0$1 $2'),
		(n) => n.replace(/(..)(...)(....)/, '00972 $1 $2 $3'),
		(n) => n.replace(/(..)(.*)/, '+972-$1-$2'),
	],
};
