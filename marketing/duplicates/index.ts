export { findDuplicates, type FindAsk, type Found } from './find';
export { listPairs, type ListAsk, type ReviewPair } from './list';
export { pairIdOf, readPairId } from './pair';
export { resolvePairs, type DecidedPair, type PairDecision } from './resolve';
export type { Side } from './side';
