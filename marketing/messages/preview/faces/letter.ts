import type { RenderedLetter } from '../../letter/letter';
import type { Face } from '../shown';

/** A4 at 96 dots an inch. */
const [WIDE, TALL] = [794, 1123];

/** On the stage the sheet lies already: a letter brings no ground and no shadow of its own. */
const ON_STAGE = '<style>html { background: none !important; } .sheet { margin: 0 !important; box-shadow: none !important; }</style>';

/** A letter on its sheet of paper. */
export const letterFace: Face<RenderedLetter> = {
	called: 'Letter',
	width: WIDE + 400,
	// Paper is white in every light.
	style: `.sheet { flex: none; width: ${WIDE}px; min-height: ${TALL}px; background: #fff; box-shadow: 0 0 0 1px #0f172a1f, 0 20px 50px #0f172a2e; }
iframe { display: block; border: 0; width: ${WIDE}px; min-height: ${TALL}px; color-scheme: light; }`,
	template: '<div class="sheet">{{ frame | raw }}</div>',
	values: () => ({}),
	facts: ({ pages }) => [['Pages', `about ${pages}`]],
	inside: ({ html }) => ({ html: html + ON_STAGE, width: WIDE }),
};
