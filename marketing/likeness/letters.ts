/** Letters that Unicode doesn't take apart, each as `letter latin` (lower case). */
const LATIN = 'ł l ß ss ø o æ ae œ oe đ d ð d þ th ħ h ı i ĸ k ŋ n ə a ŧ t ȷ j ʼ - ’ - ‘ - ` - \' -';

/** Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian in the spelling that most passports use. */
const CYRILLIC = 'а a б b в v г g ґ g д d е e ё e ж zh з z и i й y ѝ i і i ї i к k л l м m н n о o п p р r с s т t у u ў v ф f х kh ц ts ч ch'
	+ ' ш sh щ shch ъ - ы y ь - э e ю yu я ya є e ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz ә a ғ g қ k ң n ө o ұ u ү u һ h';

const GREEK = 'α a ά a β v γ g δ d ε e έ e ζ z η i ή i θ th ι i ί i ϊ i ΐ i κ k λ l μ m ν n ξ x ο o ό o π p ρ r σ s ς s τ t υ y ύ y ϋ y ΰ y φ f χ ch ψ ps ω o ώ o';

/** Only consonants are written; `w` and `y` may be vowels. */
const HEBREW = 'א - ב b ג g ד d ה h ו w ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע - פ p ף p צ ts ץ ts ק k ר r ש sh ת t ׳ - ״ - ־ -';
const ARABIC = 'ا - أ - إ - آ - ٱ - ء - ئ y ؤ w ى - ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع - غ gh ف f ق k ك k ل l م m ن n'
	+ ' ه h ة - و w ي y پ p چ ch ژ zh ک k گ g ی y ـ -';

/** Consonants of scripts whose vowels are marks. Conjuncts and inherent vowels don't matter to a skeleton. */
const KHMER = 'ក k ខ k គ k ឃ k ង ng ច ch ឆ ch ជ ch ឈ ch ញ nh ដ d ឋ t ឌ d ឍ t ណ n ត t ថ t ទ t ធ t ន n ប b ផ p ព p ភ p ម m យ y រ r ល l វ w ស s ហ h ឡ l អ -';
const DEVANAGARI = 'क k ख kh ग g घ gh ङ n च ch छ ch ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ f ब b भ bh म m य y र r ल l व v श sh ष sh स s ह h'
	+ ' ळ l अ - आ - इ - ई - उ - ऊ - ए - ऐ - ओ - औ -';
const THAI = 'ก k ข k ค k ฆ k ง ng จ ch ฉ ch ช ch ซ s ฌ ch ญ y ฎ d ฏ t ฐ t ฑ t ฒ t ณ n ด d ต t ถ t ท t ธ t น n บ b ป p ผ p ฝ f พ p ฟ f ภ p ม m ย y ร r ล l ว w ศ s ษ s ส s ห h ฬ l อ - ฮ h';

const GEORGIAN = 'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h';
const ARMENIAN = 'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev';

function table(text: string, into: Map<string, string>): Map<string, string> {
	const parts = text.split(' ');
	for (let at = 0; at < parts.length; at += 2) into.set(parts[at], parts[at + 1] === '-' ? '' : parts[at + 1]);
	return into;
}

/** Latin spelling of each letter that stands for a sound. */
export const LETTERS = [LATIN, CYRILLIC, GREEK, GEORGIAN, ARMENIAN].reduce((all, one) => table(one, all), new Map<string, string>());

/** Latin consonant of each letter of a script that writes few vowels or none. */
export const CONSONANTS = [HEBREW, ARABIC, KHMER, DEVANAGARI, THAI].reduce((all, one) => table(one, all), new Map<string, string>());
