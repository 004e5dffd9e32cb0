export { findDuplicates, type FindAsk, type Found } from './find/find';
export { listPairs, type ListAsk, type ReviewPair } from './review/list';
export { pairIdOf, readPairId } from './pair';
export { resolvePairs, type DecidedPair, type PairDecision } from './review/resolve';
export type { Side } from './review/side';
