export { readMoment } from './moment';
export { WEEKDAYS, type AllowedWindow, type Weekday } from './window';
