/** How a node is told whom an item is about. */
export const PERSON = 'personBy profileId personSystem personEmail personValue personCountry';
const SMS = `${PERSON} purpose sender text`;
const PUSH = `${PERSON} purpose title body link`;
const WHATSAPP = `${PERSON} purpose sender message text media mediaLink caption header headerText headerLink footer toTap answers(title id) linkTitle link template templateLanguage templateBody(text) templateHeader templateHeaderText templateHeaderLink templateButtons(kind value place) templateCards`;
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
	pushChannel: {
		send: `provider firstProvider secondProvider ${PUSH} campaign excludeProducts excludeDays options(collapse country department expires fields(name value) image step perSecond occurrence testTo summary tags topic validMinutes urgent)`,
		preview: `${PUSH} options(collapse fields(name value) image validMinutes urgent)`,
		getMessage: MESSAGE,
		settle: `${MESSAGE} arrived`,
	},
	smsChannel: {
		send: `provider firstProvider secondProvider ${SMS} campaign excludeProducts excludeDays options(brandKit country currency department expires language step perSecond mostSegments occurrence transliterate pricePerSegment prices(country price) testTo senders(country sender) summary tags topic unsubscribePage validMinutes wayOut)`,
		preview: `${SMS} options(brandKit currency language mostSegments transliterate pricePerSegment prices(country price) senders(country sender) unsubscribePage validMinutes wayOut)`,
		getMessage: `${MESSAGE} askProvider provider`,
		cancel: `provider ${MESSAGE}`,
		settle: `${MESSAGE} arrived`,
	},
	whatsAppChannel: {
		send: `provider firstProvider secondProvider ${WHATSAPP} campaign excludeProducts excludeDays options(country department expires fileName linkPreview step perSecond occurrence testTo summary tags topic unsubscribePage)`,
		preview: `${WHATSAPP} options(fileName linkPreview unsubscribePage)`,
		getMessage: `${MESSAGE} askProvider provider`,
		settle: `${MESSAGE} arrived`,
	},
};
