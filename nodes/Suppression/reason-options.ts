import { SUPPRESSION_REASONS } from '../../marketing/consent';

/** Why there is to be no contact, as the editor lists it. */
export const REASON_OPTIONS = Object.entries(SUPPRESSION_REASONS)
	.map(([value, { label, blocks }]) => ({
		value,
		name: label,
		description: blocks === 'marketing' ? 'Stops marketing; order mails and the like still go' : 'Stops everything',
	}))
	.sort((one, other) => (one.name < other.name ? -1 : 1));
