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
export { listSuppressions, suppressionsOf, suppressionsOfPeople } from './suppressions/suppressions.table';
export { ERASURE_KEY, hashedSuppressions, tombstoneOf, type HeldAddress } from './suppressions/tombstone';
export { erasureKey, saveHashed, tombstonesAmong, type HashedRow } from './suppressions/tombstones.table';
export { topicKey } from './topic';
