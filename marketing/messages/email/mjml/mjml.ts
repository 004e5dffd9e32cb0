import { Refusal } from '../../../outcome';
import { guard, type Guarded } from '../../form/text/guard';
import { faultInTags, wrapLooseTags } from './mjml-tags';

/**
 * Turns MJML into HTML, its Liquid kept. Takes about 50 ms, so once for each language of a message.
 * Throws a Refusal that names the line where the MJML is broken.
 */
export async function compileMjml(field: string, source: string): Promise<string> {
	const guarded = guard(source);
	const loose = faultInTags(guarded.text);
	if (loose) throw broken(field, loose.line, loose.message);
	const { mjml2html } = await import('./mjml-library');
	// No font and no file is fetched; what is wrong is told, not thrown.
	const { html, errors } = await mjml2html(wrapLooseTags(guarded), { validationLevel: 'soft', fonts: {}, keepComments: false });
	const fault = errors.find(({ message }) => !aboutLiquid(message, guarded));
	if (fault) throw broken(field, fault.line, `${fault.tagName}: ${fault.message}`);
	return guarded.restore(html.replaceAll(/\s*\n\s*/g, '\n'));
}

/** A value that is filled in later is no colour and no number yet. */
function aboutLiquid(message: string, { tags }: Guarded): boolean {
	return tags.length > 0 && /\uE000\d+\uE001/.test(message);
}

function broken(field: string, line: number, why: string): Refusal {
	return new Refusal({
		code: 'broken-mjml',
		field,
		message: `The MJML in '${field}' can't be read: line ${line}, ${why}`,
		advice: 'Check that tag: its name, where it stands, and that it is closed.',
	});
}
