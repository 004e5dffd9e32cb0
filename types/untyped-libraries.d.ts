// Libraries that bring no types; only what we use of them.
declare module 'mjml-browser' {
	export interface Fault {
		line: number;
		message: string;
		tagName: string;
	}
	export default function mjml2html(source: string, options: object): Promise<{ html: string; errors: Fault[] }>;
}

declare module 'wcag-contrast' {
	export function hex(one: string, other: string): number;
}
