import type { Provider } from '../provider';
import { apns } from './apns';
import { fcm } from './fcm';
import type { Push } from './push';
import { webPush } from './web-push';

/** Who takes notifications to devices, in the order in which the editor lists them. */
export const pushProviders: readonly Provider<Push>[] = [apns, fcm, webPush];
