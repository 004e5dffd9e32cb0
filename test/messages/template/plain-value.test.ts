import { Liquid } from 'liquidjs';
import { parseTemplate } from '../../../marketing/messages';

const VALUES: [string, unknown][] = [
	['nothing', undefined], ['null', null], ['no', false], ['yes', true], ['zero', 0], ['no number', Number.NaN], ['no letters', ''], ['a space', ' '],
	['a name', 'Ann'], ['markup', '<b>"A" & \'B\'</b>'], ['an empty list', []], ['a list', ['a', '<i>', 2]], ['an object', { a: 1 }], ['a long number', 12_345_678.9],
];
const WRITTEN = [
	'{{ profile.name }}', '{{ profile.name | default: "there" }}', '{{ profile["name"] | default: \'<you> & "me"\' }}', '{{ profile.deep.name | default: "a\\nb" }}', '{{ profile.name | default: "" }}!',
	'{{ profile.name | default: profile.other }}', '{{ profile.name | default: "x", allow_false: true }}', '{{ profile.name | default: 5 }}', '{{ profile.name | default: "x" | upcase }}', '{{ profile.name | upcase | default: "x" }}',
];

describe.each([['HTML', true], ['a text', false]])('what an output writes in %s is what the library would write', (_, html) => {
	const library = new Liquid({ outputEscape: html ? 'escape' : undefined, ownPropertyOnly: true });

	test.each(WRITTEN)('%s', async (source) => {
		const { render } = await parseTemplate('Text', source, html);
		for (const [called, name] of VALUES) {
			const values = { profile: { name, other: '<other>', deep: { name } } };
			expect([called, render(values)]).toEqual([called, library.parseAndRenderSync(source, values)]);
		}
	});
});
