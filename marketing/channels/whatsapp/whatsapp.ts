import type { RenderedWhatsApp } from '../../messages';

export type { WhatsAppButton, WhatsAppFreeForm, WhatsAppHeader, WhatsAppTemplate } from '../../messages';

/** A WhatsApp message as it goes out. `from` is the business number: its id with Meta, the number itself elsewhere. */
export type WhatsApp = { from: string; marketing: boolean } & RenderedWhatsApp;
