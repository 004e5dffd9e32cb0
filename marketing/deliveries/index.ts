export { settleLater, type LaterWord } from './amend';
export { claim, claimTests, type ClaimAsk, type Claimed, type ClaimRun } from './claim';
export { anyToStrangers, BETWEEN, contactsOf, type ContactRow } from './contacts.table';
export { deliveryHistory, lockSlots } from './deliveries.table';
export { LEASE, type DeliveryState, type MessageKey, type MessageTraits } from './delivery';
export { findDeliveries, type DeliveryName, type StoredDelivery } from './find';
export { BEAT, Progress } from './progress';
