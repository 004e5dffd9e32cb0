import { secret, slices, type Sql } from '../../marketing/store';
import { SLICE } from '../../marketing/store/slices';
import { databases, freshStore } from '../kit/databases';

describe.each(databases)('the store\'s secret on $name', (kind) => {
	test('is made once and stays', async () => {
		const database = await freshStore(kind);
		expect(await secret(database, 'links', () => 'first')).toBe('first');
		expect(await secret(database, 'links', () => 'second')).toBe('first');
		expect(await secret(database, 'other', () => 'third')).toBe('third');
	});

	test('is the first one\'s when two make it at the same time', async () => {
		const database = await freshStore(kind);
		let overtaken = false;
		const rows = async <Row>(query: Sql): Promise<Row[]> => {
			const found = await database.rows<Row>(query);
			if (!overtaken) {
				overtaken = true;
				await secret(database, 'links', () => 'faster');
			}
			return found;
		};
		expect(await secret({ ...database, rows }, 'links', () => 'slower')).toBe('faster');
		expect(await secret(database, 'links', () => 'later')).toBe('faster');
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
