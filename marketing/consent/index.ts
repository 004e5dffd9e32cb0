export { confirmDoubleOptIn, type DoubleOptInAnswer, type DoubleOptInConfirmed } from './double-opt-in/confirm';
export { startDoubleOptIn, type DoubleOptInAsk, type DoubleOptInStarted } from './double-opt-in/start';
export { readStatement, type Statement, type WrittenStatement } from './ledger/consent';
export { BASES, METHODS, type Basis, type Evidence, type Method, type WrittenEvidence } from './ledger/evidence';
export { loadLedger, type Ledger } from './ledger/ledger';
export { recordConsent, type Recorded } from './ledger/record';
export type { Said } from './ledger/said';
export type { Standing } from './ledger/standing';
export type { ConsentStatus } from './ledger/words';
export { loadPreferences, type Preferences } from './preferences/load';
export {
	PREFERENCE_KINDS, readPreference, type Hours, type LessOften, type PreferenceKind, type PreferenceWord, type Snooze, type WrittenPreference,
} from './preferences/preference';
export { setPreferences, type PreferenceSet } from './preferences/set';
export type { Preference } from './preferences/standing-preferences';
export type { ChainProblem, ChainVerdict } from './proof/judge-chain';
export { PROOF_FORMAT, proofOf, readableEvidence, type Proof, type ProvenEntry } from './proof/proof';
export { verifyConsent, type Verified } from './proof/verify';
export { CHANNELS, PURPOSES, type Channel, type ChannelOrAll, type Purpose } from './purpose';
export {
	blocks, isAboutAddress, readSuppression, SUPPRESSION_REASONS,
	type Suppression, type SuppressionReason, type SuppressionRow, type WrittenSuppression,
} from './suppressions/suppression';
export { release, type Release } from './suppressions/release';
export { suppress, type Suppressed } from './suppressions/suppress';
export { listSuppressions, suppressionsOf } from './suppressions/suppressions.table';
export { hashedSuppressions, tombstoneKey, type HeldAddress } from './suppressions/hashed';
export { algorithmOf, hashesOf, storedAs, type HashMarks } from './suppressions/hashes';
export { ERASURE_KEY, KEYED, tombstoneOf } from './suppressions/tombstone';
export { erasureKey, hashMarks, saveHashed, tombstonesAmong, type HashedRow } from './suppressions/tombstones.table';
export { listRules, overrideRule, resetRule, type Overridden, type Reset, type RuleFilter } from './rules/change-rules';
export type { ConsentRule, ContactRule, RegisterRule, Requirement, ValidityScope } from './rules/contact-rule';
export { hoursText, readHours } from './rules/hours';
export { loadRuleBook } from './rules/load';
export { readJurisdiction, readOverride, type Override, type ReadOverride, type RuleChanges, type WrittenOverride } from './rules/override';
export { REQUIREMENTS, requirementText } from './rules/requirements';
export { RuleBook } from './rules/rule-book';
export { shippedRegions, shippedRules } from './rules/table/shipped';
export { validateRules } from './rules/validate';
export { exportSuppressions, EXPORT_COLUMNS, type ExportTerms } from './suppressions/export/export';
export { csvRow } from './suppressions/export/cells';
export { importSuppressions } from './suppressions/import/import';
export { MOST_FAULTS, type Fault, type ImportReport } from './suppressions/import/report';
export type { ImportTerms, ImportWatch } from './suppressions/import/terms';
export { loadRegisters, recordRegisterCheck, registerKey, type RegisterRecorded } from './suppressions/registers/check';
export { readRegisterCheck, type Register, type RegisterCheck, type WrittenRegisterCheck } from './suppressions/registers/register';
export { topicKey } from './topic';
