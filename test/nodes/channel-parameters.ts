/** How a node is told whom an item is about. */
export const PERSON = 'personBy profileId personSystem personEmail personValue personCountry';
const SMS = `${PERSON} purpose sender text`;
const MESSAGE = `messageBy deliveryId providerMessageId ${PERSON} campaign`;
const MAIL = `${PERSON} purpose from subject html unsubscribePage`;

/** Every parameter of the channels' nodes that a saved workflow may hold, by operation. */
export const CHANNEL_PARAMETERS: Record<string, Record<string, string>> = {
	emailChannel: {
		send: `provider firstProvider secondProvider ${MAIL} campaign excludeProducts excludeDays options(attachments connections country department expires headers(header(name value)) step perSecond occurrence replyTo testTo summary tags text topic)`,
		preview: `${MAIL} options(attachments headers(header(name value)) replyTo text)`,
		getMessage: `${MESSAGE} askProvider provider`,
		settle: `${MESSAGE} arrived`,
	},
	smsChannel: {
		send: `provider firstProvider secondProvider ${SMS} campaign excludeProducts excludeDays options(brandKit country currency department expires language step perSecond mostSegments occurrence transliterate pricePerSegment prices(country price) testTo senders(country sender) summary tags topic unsubscribePage validMinutes wayOut)`,
		preview: `${SMS} options(brandKit currency language mostSegments transliterate pricePerSegment prices(country price) senders(country sender) unsubscribePage validMinutes wayOut)`,
		getMessage: `${MESSAGE} askProvider provider`,
		cancel: `provider ${MESSAGE}`,
		settle: `${MESSAGE} arrived`,
	},
};
