import { secret, slices } from '../../marketing/store';
import { SLICE } from '../../marketing/store/slices';
import { databases, freshStore } from '../kit/databases';

describe.each(databases)('the store\'s secret on $name', (kind) => {
	test('is made once and stays', async () => {
		const database = await freshStore(kind);
		expect(await secret(database, 'links', () => 'first')).toBe('first');
		expect(await secret(database, 'links', () => 'second')).toBe('first');
		expect(await secret(database, 'other', () => 'third')).toBe('third');
	});

	test('is the same for all who ask for it at once', async () => {
		const database = await freshStore(kind);
		const answers = await Promise.all(['a', 'b', 'c', 'd'].map(async (own) => await secret(database, 'links', () => own)));
		expect(new Set(answers).size).toBe(1);
	});
});

describe('slices', () => {
	test.each([[0, []], [1, [1]], [SLICE, [SLICE]], [SLICE + 1, [SLICE, 1]], [3 * SLICE, [SLICE, SLICE, SLICE]]])(
		'%d inputs', (count, lengths) => {
			const cut = [...slices(Array.from({ length: count }, (_, place) => place))];
			expect(cut.map((slice) => slice.length)).toEqual(lengths);
			expect(cut.flat()).toEqual(Array.from({ length: count }, (_, place) => place));
		},
	);
});
