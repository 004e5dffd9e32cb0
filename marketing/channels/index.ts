export { withheld, type Carrier, type HandOver, type Outgoing, type Receipt } from './carrier';
export type { Body, HttpAnswer, HttpRequest, NoAnswer, Part, Transport } from './http';
export type { Account, ErrorRow, LookUp, Provider, ProviderRequest, TokenSource } from './provider';
export { emailOf, type Email, type EmailEnvelope } from './email/email';
export { smtpMail, smtpReceipt } from './email/smtp';
export { sandbox } from './sandbox';
export type { Push } from './push/push';
export type { Sms } from './sms/sms';
export type { WhatsApp, WhatsAppButton, WhatsAppFreeForm, WhatsAppHeader, WhatsAppTemplate } from './whatsapp/whatsapp';
