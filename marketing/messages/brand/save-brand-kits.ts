import type { Outcome } from '../../outcome';
import type { Database, Work } from '../../store';
import { keep, kept, listed, remove, type Kept, type Listed } from '../shelf/shelf';
import { DEFAULT_KIT, type BrandKit } from './brand-kit';

/** Keeps brand kits under their names; what was kept under a name gives way as a whole. */
export async function saveBrandKits(work: Work, kits: readonly BrandKit[]): Promise<Outcome<Kept<BrandKit>>[]> {
	return await keep(work, 'brand_kits', kits);
}

/** The kits of these names, by name; those that nobody made are missing, but for the default one, which is always there. */
export async function getBrandKits(database: Database, names: readonly string[]): Promise<Map<string, BrandKit>> {
	const kits = await kept<BrandKit>(database, 'brand_kits', names);
	if (names.includes(DEFAULT_KIT.name) && !kits.has(DEFAULT_KIT.name)) kits.set(DEFAULT_KIT.name, DEFAULT_KIT);
	return kits;
}

/** The kits whose names hold these words (empty: all), by name. */
export async function listBrandKits(database: Database, filter: { search: string; limit: number }): Promise<Listed<BrandKit>[]> {
	return await listed<BrandKit>(database, 'brand_kits', filter);
}

/** Takes kits away; a name that nobody made is refused. */
export async function removeBrandKits(work: Work, names: readonly string[]): Promise<Outcome<{ name: string }>[]> {
	return await remove(work, 'brand_kits', 'Brand Kit', names);
}
