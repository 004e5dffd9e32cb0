import type { Provider } from '../provider';
import { infobipWhatsApp } from './infobip';
import { metaWhatsApp } from './meta';
import { twilioWhatsApp } from './twilio';
import type { WhatsApp } from './whatsapp';

/** Who takes WhatsApp messages to people, in the order in which the editor lists them. */
export const whatsappProviders: readonly Provider<WhatsApp>[] = [infobipWhatsApp, metaWhatsApp, twilioWhatsApp];
