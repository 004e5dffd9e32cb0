export type { Recipient, SendAsk, Sending } from './ask';
export { check, type Check } from './check';
export type { Decision, Objection } from './decide';
export { history, type HistoryEntry } from './history';
export { send, type Stop } from './send';
export type { ContactTerms } from './terms';
export { valuesFor } from './values';
