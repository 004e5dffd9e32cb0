export { PURCHASE, readEvent, type Event, type WrittenEvent } from './event';
export { eventNames, lastEvents, namedEvents, productsBought, type BoughtRow } from './events.table';
export { eventsOfPeople, listEvents, type EventFilter, type ListedEvent } from './list';
export { comparable, recentBuyers, type RecentPurchase } from './recent-buyers';
export { purchaseSummaries, timeline, type PurchaseSummary, type TimelineEntry } from './timeline';
export { track, type Tracked } from './track';
