import { parseTemplate, type Template } from '../template/template';
import type { MessageLinks } from '../writer';

/** An address in a message: its template, and what it is for one person. */
export interface Address {
	template: Template;
	/** Empty where there is none, or where what was filled in is no address to follow. */
	for: (values: Record<string, unknown>, links: MessageLinks) => string;
}

const LEFT_ALONE = /^\s*\{\{-?\s*(?:unsubscribe_url|preferences_url)\b[^}]*\}\}\s*$/;

/** Parses an address once. Web addresses become the person's own, counted ones; ways out and an app's own places stay. */
export async function parseAddress(field: string, source: string): Promise<Address> {
	const template = await parseTemplate(field, source.trim(), false);
	if (LEFT_ALONE.test(source)) return { template, for: (values) => followable(template.render(values)) };
	return { template, for: (values, links) => counted(template.render(values), links) };
}

/** An address as this person gets it. */
export function counted(address: string, links: MessageLinks): string {
	const safe = followable(address);
	return /^https?:/i.test(safe) ? links.to(safe) : safe;
}

/** An address that may be followed; empty where a value made it something that runs. */
function followable(address: string): string {
	const written = address.replaceAll(/[\n\r\t]|(?! )\p{Cc}/gu, '').trim().replaceAll(' ', '%20');
	return /^(?:javascript|data|vbscript|file|blob):/i.test(written) || !/^[a-z][a-z0-9+.-]*:|^#|^$/i.test(written) ? '' : written;
}
