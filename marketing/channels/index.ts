export { withheld, type Carrier, type HandOver, type Outgoing, type Receipt } from './carrier';
export { emailOf, type Email, type EmailEnvelope } from './email/email';
export { smtpMail, smtpReceipt } from './email/smtp';
export { sandbox } from './sandbox';
