export { claim, type ClaimAsk, type Claimed, type ClaimRun } from './claim';
export { deliveryHistory, lockClaims } from './deliveries.table';
export { LEASE, type DeliveryState, type MessageKey } from './delivery';
export { Progress } from './progress';
