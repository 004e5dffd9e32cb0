export { emailRenderer, type EmailTemplate, type RenderedEmail } from './email-template';
export { deliveryOfToken, unsubscribeLink, unsubscribeToken } from './unsubscribe';
