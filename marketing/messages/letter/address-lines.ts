/** The lines of a person's postal address, from what is known of them; the name first. */
export function addressLines(values: Readonly<Record<string, unknown>>): string[] {
	const profile = (values.profile ?? {}) as Record<string, unknown>;
	const text = (...names: string[]) => names.map((name) => profile[name]).find((one) => typeof one === 'string' && one.trim() !== '') as string | undefined;
	const name = text('name', 'fullName') ?? [text('firstName'), text('lastName')].filter(Boolean).join(' ');
	const town = [text('postalCode', 'zip', 'postcode'), text('city', 'town')].filter(Boolean).join(' ');
	return [text('company'), name, text('street', 'address', 'address1'), text('address2'), town, text('countryName')]
		.filter((line): line is string => typeof line === 'string' && line.trim() !== '')
		.map((line) => line.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
		// The window has room for six lines below the notes. Source: DIN 5008.
		.slice(0, 6);
}
