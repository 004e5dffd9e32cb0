import type { Provider } from '../provider';
import type { Email } from './email';
import { sendgrid } from './sendgrid';

/** Everybody who takes mails to people over HTTP, by the alphabet. */
export const emailProviders: readonly Provider<Email>[] = [sendgrid];
