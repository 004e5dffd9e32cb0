export { readStatement, type Said, type Statement, type WrittenStatement } from './ledger/consent';
export { loadLedger, type Ledger } from './ledger/ledger';
export { CHANNELS, PURPOSES, type Channel, type ChannelOrAll, type Purpose } from './purpose';
export { recordConsent, type Recorded } from './ledger/record';
export {
	blocks, isAboutAddress, readSuppression, SUPPRESSION_REASONS,
	type Suppression, type SuppressionReason, type SuppressionRow, type WrittenSuppression,
} from './suppressions/suppression';
export { release, type Release } from './suppressions/release';
export { suppress, type Suppressed } from './suppressions/suppress';
export { listSuppressions, suppressionsOf, suppressionsOfPeople } from './suppressions/suppressions.table';
export { ERASURE_KEY, hashedSuppressions, tombstoneOf, type HeldAddress } from './suppressions/tombstone';
export { erasureKey, saveHashed, tombstonesAmong, type HashedRow } from './suppressions/tombstones.table';
export type { ConsentStatus } from './ledger/words';
