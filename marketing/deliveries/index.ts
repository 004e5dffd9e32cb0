export { claim, type ClaimAsk, type Claimed, type ClaimRun } from './claim';
export { anyToStrangers, contactsOf, type ContactRow } from './contacts.table';
export { busyAmong, deliveryHistory, lockSlots } from './deliveries.table';
export { LEASE, type DeliveryState, type MessageKey, type MessageTraits } from './delivery';
export { Progress } from './progress';
