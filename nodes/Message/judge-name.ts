import { accepted, refused, type Outcome } from '../../marketing/outcome';

/** Judges the name of a message or kit that an operation can't do without. */
export function judgeName(called: 'Message' | 'Brand Kit'): (name: string) => Outcome<string> {
	return (name) => (name === ''
		? refused({ code: 'no-name', field: called, message: `This row names no ${called.toLowerCase()}`, advice: 'Choose one from the list, or give its name.' })
		: accepted(name));
}
