/** Spellings of one sound in the romanisation schools and languages of Europe, longest first; applied once, left to right. */
const SOUNDS: [RegExp, string][] = [
	[/tsch|tch|cz|tj/g, 'ch'],
	[/shch|szcz|schtsch/g, 'sch'],
	[/sch|sh|sz/g, 's'],
	[/zh|rz/g, 's'],
	[/ck|cq|kh|q/g, 'k'],
	[/ph/g, 'f'],
	[/tz|ts/g, 's'],
	[/dj|dzh/g, 'j'],
	[/c(?=[eiy])/g, 's'],
	[/ch|c/g, 'k'],
	[/x/g, 'ks'],
	[/w/g, 'v'],
	[/z/g, 's'],
	[/g[iy](?=[aeou])/g, 'i'],
	[/igh/g, 'i'],
	[/(?<=[a-z])h/g, ''],
	[/ff$/g, 'v'],
	[/ue|ou|oo/g, 'u'],
	[/oe|au/g, 'o'],
	[/ae/g, 'a'],
	[/[jy]/g, 'i'],
	[/ie(?=.)|ee|ea/g, 'e'],
	[/ai|ei|ie$|ii+/g, 'i'],
	[/ia/g, 'a'],
	[/io/g, 'o'],
	[/iu/g, 'u'],
	[/(.)\1+/g, '$1'],
];

/** What a folded name sounds like, the same for the usual spellings of one name: Vasiliev, Vasilyev, Wassiljew. */
export function soundOf(text: string): string {
	let sound = text;
	for (const [spelling, letter] of SOUNDS) sound = sound.replace(spelling, letter);
	return sound;
}

const CLASSES: Record<string, string> = { b: 'p', v: 'p', f: 'p', p: 'p', d: 't', t: 't', g: 'k', k: 'k', j: 'k', q: 'k', s: 's', l: 'l', m: 'm', n: 'n', r: 'r' };

/** The consonants of a sound as classes, without those that scripts without vowels leave open (h, w, y). */
export function bonesOf(sound: string): string {
	let bones = '';
	for (const letter of sound) {
		const group = CLASSES[letter];
		if (group && bones[bones.length - 1] !== group) bones += group;
	}
	return bones;
}
