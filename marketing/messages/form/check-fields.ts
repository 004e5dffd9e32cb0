import type { Form } from '../brief/brief';
import { OWN_FIELDS, TEXT_FIELDS } from '../brief/fields';
import { parseTemplate } from '../template/template';

/**
 * Reads the Liquid of each field by itself, before fields are put together: so what is broken is named by the field in
 * which it stands. Throws a Refusal.
 */
export async function checkFields(form: Form, said: object, language: string): Promise<void> {
	const fields = { ...TEXT_FIELDS, ...OWN_FIELDS[form] };
	for (const [name, written] of Object.entries(said)) {
		if (typeof written === 'string' && fields[name]) await parseTemplate(`${fields[name].called} (${language})`, written, false, language);
	}
}
