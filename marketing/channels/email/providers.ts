import type { Provider } from '../provider';
import type { Email } from './email';
import { brevo } from './brevo';
import { mailgun } from './mailgun';
import { postmark } from './postmark';
import { resend } from './resend';
import { sendgrid } from './sendgrid';
import { ses } from './ses';

/** Everybody who takes mails to people over HTTP, by the alphabet. */
export const emailProviders: readonly Provider<Email>[] = [ses, brevo, mailgun, postmark, resend, sendgrid];
