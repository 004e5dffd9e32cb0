export { emailRenderer, type EmailTemplate, type RenderedEmail } from './email-template';
export { pageFragment, type Fragment } from './page/fragment';
export { pageFrame } from './page/frame';
export { PAGE_LANGUAGES, type PageLanguage } from './page/languages';
export { tableWriter, type PageTable } from './page/table';
export { dayWriter, timeWriter } from './page/times';
export { deliveryOfToken, unsubscribeLink, unsubscribeToken } from './unsubscribe';
export type { MessageLinks, Values, Warning, Writer } from './writer';
