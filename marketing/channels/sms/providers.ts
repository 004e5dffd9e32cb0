import type { Provider } from '../provider';
import { fortySixElks } from './46elks';
import { awsSms } from './aws';
import { infobip } from './infobip';
import { messagebird } from './messagebird';
import { plivo } from './plivo';
import { sinch } from './sinch';
import type { Sms } from './sms';
import { twilio } from './twilio';
import { vonage } from './vonage';

/** Who takes text messages to people. */
export const smsProviders: readonly Provider<Sms>[] = [fortySixElks, awsSms, infobip, messagebird, plivo, sinch, twilio, vonage];
