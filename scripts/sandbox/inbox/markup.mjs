const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Markup {
	constructor(text) {
		this.text = text;
	}

	toString() {
		return this.text;
	}
}

function written(value) {
	if (Array.isArray(value)) return value.map(written).join('');
	if (value instanceof Markup) return value.text;
	if (value === undefined || value === null || value === false) return '';
	return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

/** A template tag that escapes every value put into it, unless the value was made by this tag. */
export function markup(parts, ...values) {
	return new Markup(parts.map((part, i) => part + (i < values.length ? written(values[i]) : '')).join(''));
}
