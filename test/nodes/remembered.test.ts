import { remembered } from '../../nodes/kit';

describe('what is made once for each key', () => {
	test('is made once, also where it comes to nothing', () => {
		const made: string[] = [];
		const once = remembered<string | undefined>();
		const make = (key: string) => once(key, () => {
			made.push(key);
			return key === 'nothing' ? undefined : key.toUpperCase();
		});
		expect(['a', 'b', 'nothing', 'a', 'nothing', 'b'].map(make)).toEqual(['A', 'B', undefined, 'A', undefined, 'B']);
		expect(made).toEqual(['a', 'b', 'nothing']);
	});

	test('is forgotten where every item has its own: it never holds them all', () => {
		const made = new Map<string, number>();
		const once = remembered<number>();
		const make = (key: string) => once(key, () => {
			made.set(key, (made.get(key) ?? 0) + 1);
			return 1;
		});
		make('first');
		for (let place = 0; place < 1_000; place++) make(String(place));
		make('first');
		expect(made.get('first')).toBe(2);
		make('first');
		expect(made.get('first')).toBe(2);
	});
});
