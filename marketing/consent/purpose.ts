/** What a message is for. Marketing needs a yes; service and transactional messages need the absence of a no. */
export const PURPOSES = ['marketing', 'service', 'transactional'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How a message travels: `phone` is a person calling, `autocall` a machine, `ads` an audience of ours, `web` our own site; `all` in consent and suppression means every one of them. */
export const CHANNELS = ['email', 'sms', 'whatsapp', 'push', 'phone', 'autocall', 'mail', 'ads', 'web'] as const;
export type Channel = (typeof CHANNELS)[number];
export type ChannelOrAll = Channel | 'all';
