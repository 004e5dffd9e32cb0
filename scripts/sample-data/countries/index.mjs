import { bulgaria } from './bulgaria.mjs';
import { germany } from './germany.mjs';
import { israel } from './israel.mjs';
import { poland } from './poland.mjs';
import { unitedStates } from './united-states.mjs';

/** The countries the shop sells in, with the share of customers (percent) that each has. */
export const countries = [
	[poland, 45],
	[germany, 18],
	[bulgaria, 15],
	[israel, 12],
	[unitedStates, 10],
];
