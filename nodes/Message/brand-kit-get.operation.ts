import { getBrandKits, type BrandKit } from '../../marketing/messages';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { brandKitField, operation, readName, type Tools } from '../kit';
import { DEFAULT_NAME, unknownKit } from './wardrobe';
import { kitItem } from './message-item';

/** One brand kit, or the default one. */
export const getBrandKit = operation({
	value: 'get',
	name: 'Get',
	action: 'Get brand kit',
	description: 'How a brand looks, sounds and signs; without a name, the kit that messages wear when none is chosen',
	fields: [brandKitField],
	input: (read) => readName(read, 'brandKit') || DEFAULT_NAME,
	judge: accepted<string>,
	run: getAll,
	emit: (kit) => ({ fields: kitItem(kit), alone: true }),
});

async function getAll(tools: Tools, names: string[]): Promise<Outcome<BrandKit>[]> {
	const kits = await getBrandKits(tools.database, names);
	return names.map((name) => {
		const kit = kits.get(name);
		return kit ? accepted(kit) : refused(unknownKit(name));
	});
}
