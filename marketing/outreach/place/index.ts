export type { Whereabouts } from './evidence';
export type { Because, Certainty, Place } from './place';
export { placeOf } from './place-of';
