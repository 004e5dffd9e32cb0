export { loadHolidays, type Holidays } from './holidays';
export { firstInstantAtOrAfter, instantsOf, localTime, type LocalTime } from './local-time';
export { readMoment } from './moment';
export { nextAllowed, type Allowed } from './next-allowed';
export { nextPeriodStart, periodStart, type CalendarUnit } from './period';
export type { Schedule } from './schedule';
export { minutesOf, WEEKDAYS, type AllowedWindow, type Weekday } from './window';
export { isZone, WORLD_ZONES, zonesOf } from './zone';
