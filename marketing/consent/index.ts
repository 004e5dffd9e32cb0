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
export { hashedSuppressions, tombstoneKey, type HeldAddress } from './suppressions/hashed';
export { algorithmOf, hashesOf, storedAs, type HashMarks } from './suppressions/hashes';
export { ERASURE_KEY, KEYED, tombstoneOf } from './suppressions/tombstone';
export { erasureKey, hashMarks, saveHashed, tombstonesAmong, type HashedRow } from './suppressions/tombstones.table';
export type { ConsentStatus } from './ledger/words';
export { exportSuppressions, EXPORT_COLUMNS, type ExportTerms } from './suppressions/export/export';
export { csvRow } from './suppressions/export/cells';
export { importSuppressions } from './suppressions/import/import';
export { MOST_FAULTS, type Fault, type ImportReport } from './suppressions/import/report';
export type { ImportTerms, ImportWatch } from './suppressions/import/terms';
export { loadRegisters, recordRegisterCheck, registerKey, type RegisterRecorded } from './suppressions/registers/check';
export { readRegisterCheck, type Register, type RegisterCheck, type WrittenRegisterCheck } from './suppressions/registers/register';
