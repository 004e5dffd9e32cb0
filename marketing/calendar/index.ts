export { readMoment } from './moment';
export type { AllowedWindow, Weekday } from './window';
