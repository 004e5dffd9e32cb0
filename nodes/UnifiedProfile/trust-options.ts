import { TRUST } from '../../marketing/profiles';

const ABOUT: Record<keyof typeof TRUST, string> = {
	'web-form': 'Anybody may have written it; by default it joins nobody with others',
	till: 'Heard and typed while others wait',
	'call-center': 'Asked and checked in a call',
	'paid-order': 'Somebody paid under this name',
	'logged-in': 'The person logged in',
};

/** How sure a source is, as the editor lists it; the least sure first. */
export const TRUST_OPTIONS = Object.entries(TRUST).map(([value, name]) => ({ name, value, description: ABOUT[value as keyof typeof TRUST] }));
