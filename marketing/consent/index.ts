export { readStatement, type Said, type Statement, type WrittenStatement } from './consent';
export { loadLedger, type Ledger } from './ledger';
export { CHANNELS, PURPOSES, type Channel, type ChannelOrAll, type Purpose } from './purpose';
export { recordConsent, type Recorded } from './record';
export {
	blocks, isAboutAddress, readSuppression, SUPPRESSION_REASONS,
	type Suppression, type SuppressionReason, type SuppressionRow, type WrittenSuppression,
} from './suppression';
export { release, type Release } from './release';
export { suppress, type Suppressed } from './suppress';
export { listSuppressions, suppressionsOf, suppressionsOfPeople } from './suppressions.table';
export { ERASURE_KEY, hashedSuppressions, tombstoneOf, type HeldAddress } from './tombstone';
export { erasureKey, saveHashed, tombstonesAmong, type HashedRow } from './tombstones.table';
export type { ConsentStatus } from './words';
