import type { Brief, BrandKit } from '../../marketing/messages';

/** A message as items carry it. */
export function messageItem({ name, defaultLanguage, texts, overrides }: Brief) {
	return { message: name, defaultLanguage, languages: Object.keys(texts), texts, overrides };
}

/** A brand kit as items carry it. */
export function kitItem({ name, ...kit }: BrandKit) {
	return { brandKit: name, ...kit };
}
