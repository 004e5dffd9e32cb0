/** How a node is told whom an item is about. */
export const PERSON = 'personBy profileId personSystem personEmail personValue personCountry';
const MESSAGE = `messageBy deliveryId providerMessageId ${PERSON} campaign`;
const PROVIDERS = 'provider firstProvider secondProvider';
const CONTACT = 'campaign excludeProducts excludeDays';
const SAVED = 'content savedMessage brandKit';
const MAIL = `${PERSON} purpose ${SAVED} from subject html unsubscribePage`;
const SMS = `${PERSON} purpose ${SAVED} sender text`;
const PUSH = `${PERSON} purpose ${SAVED} title body link`;
const WHATSAPP = `${PERSON} purpose ${SAVED} sender message text media mediaLink caption header headerText headerLink footer toTap answers(title id) linkTitle link template templateLanguage templateBody(text) templateHeader templateHeaderText templateHeaderLink templateButtons(kind value place) templateCards`;

/** Every parameter of the channels' nodes that a saved workflow may hold, by node and operation. */
export const CHANNEL_PARAMETERS: Record<string, Record<string, string>> = {
	emailChannel: {
		send: `${PROVIDERS} ${MAIL} ${CONTACT} options(attachments connections countOpens country department expires headers(header(name value)) linkPage step perSecond occurrence replyTo testTo summary tags text topic)`,
		preview: `${MAIL} options(attachments countOpens headers(header(name value)) linkPage replyTo text)`,
		getMessage: `${MESSAGE} askProvider provider`,
		settle: `${MESSAGE} arrived`,
	},
	smsChannel: {
		send: `${PROVIDERS} ${SMS} ${CONTACT} options(brandKit country currency department expires language linkPage step perSecond mostSegments occurrence transliterate pricePerSegment prices(country price) testTo senders(country sender) summary tags topic unsubscribePage validMinutes wayOut)`,
		preview: `${SMS} options(brandKit currency language linkPage mostSegments transliterate pricePerSegment prices(country price) senders(country sender) unsubscribePage validMinutes wayOut)`,
		getMessage: `${MESSAGE} askProvider provider`,
		cancel: `provider ${MESSAGE}`,
		settle: `${MESSAGE} arrived`,
	},
	pushChannel: {
		send: `${PROVIDERS} ${PUSH} ${CONTACT} options(collapse country department expires fields(name value) image linkPage step perSecond occurrence testTo summary tags topic validMinutes urgent)`,
		preview: `${PUSH} options(collapse fields(name value) image linkPage validMinutes urgent)`,
		getMessage: MESSAGE,
		settle: `${MESSAGE} arrived`,
	},
	whatsAppChannel: {
		send: `${PROVIDERS} ${WHATSAPP} ${CONTACT} options(country department expires fileName linkPage linkPreview step perSecond occurrence testTo summary tags topic unsubscribePage)`,
		preview: `${WHATSAPP} options(fileName linkPage linkPreview unsubscribePage)`,
		getMessage: `${MESSAGE} askProvider provider`,
		settle: `${MESSAGE} arrived`,
	},
};
