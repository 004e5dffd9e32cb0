import { parseTemplate, type Template } from '../template/template';

/** The plain-text fields of a form, parsed once. */
export interface Fields<Name extends string> {
	templates: readonly Template[];
	/** Each field filled for one person, without spaces around it. */
	render: (values: Record<string, unknown>) => Record<Name, string>;
}

/** Parses fields by the names that people see. */
export async function parseFields<Name extends string>(language: string, sources: Record<Name, string>): Promise<Fields<Name>> {
	const parsed: [Name, Template][] = [];
	for (const [name, source] of Object.entries(sources) as [Name, string][]) parsed.push([name, await parseTemplate(`${name} (${language})`, source, false, language)]);
	return {
		templates: parsed.map(([, template]) => template),
		render: (values) => Object.fromEntries(parsed.map(([name, template]) => [name, template.render(values).trim()])) as Record<Name, string>,
	};
}
