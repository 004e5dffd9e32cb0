export { readStatement, type Said, type Statement, type WrittenStatement } from './consent';
export { loadLedger, type Ledger } from './ledger';
export { CHANNELS, PURPOSES, type Channel, type ChannelOrAll, type Purpose } from './purpose';
export { recordConsent, type Recorded } from './record';
export {
	blocks, isAboutAddress, readSuppression, SUPPRESSION_REASONS,
	type Suppression, type SuppressionReason, type WrittenSuppression,
} from './suppression';
export { release, suppress, type Suppressed } from './suppress';
export { listSuppressions, suppressionsOf, suppressionsOfPeople, type SuppressionRow } from './suppressions.table';
export type { ConsentStatus } from './words';
