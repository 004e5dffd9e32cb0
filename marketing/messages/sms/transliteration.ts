import anyAscii from 'any-ascii';
import { septets } from './gsm';
import { withGsmLetters } from './plain-letters';

/** Bulgarian has its own rules. Source: Bulgarian Transliteration Act (2009), article 3. */
const BULGARIAN: Readonly<Record<string, string>> = { х: 'h', Х: 'H', ц: 'ts', Ц: 'Ts', щ: 'sht', Щ: 'Sht', ъ: 'a', Ъ: 'A', ь: 'y', Ь: 'Y', ю: 'yu', Ю: 'Yu', я: 'ya', Я: 'Ya', ч: 'ch', Ч: 'Ch', ш: 'sh', Ш: 'Sh', ж: 'zh', Ж: 'Zh', й: 'y', Й: 'Y' };

/** Alphabets whose readers can read their language in Latin letters; in others a text would become a riddle. */
const READABLE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** A text in letters of GSM's alphabet; those it has, such as `ä` and `ß`, stay. As it is where that can't be read. */
export function transliterated(text: string, language: string): string {
	const plain = withGsmLetters(text.normalize('NFC'));
	if (!READABLE.test(plain)) return text;
	const own = language.split('-')[0] === 'bg' ? BULGARIAN : {};
	return [...plain].map((letter) => (septets(letter) === undefined ? own[letter] ?? anyAscii(letter) : letter)).join('');
}
