/** The parameters of the nodes for WhatsApp and push that a saved workflow may hold, by node and operation. */
export function chatParameters(person: string, message: string): Record<string, Record<string, string>> {
	const push = `${person} purpose title body link`;
	const whatsApp = `${person} purpose sender message text media mediaLink caption header headerText headerLink footer toTap answers(title id) linkTitle link template templateLanguage templateBody(text) templateHeader templateHeaderText templateHeaderLink templateButtons(kind value place) templateCards`;
	const providers = 'provider firstProvider secondProvider';
	const contact = 'campaign excludeProducts excludeDays';
	return {
		pushChannel: {
			send: `${providers} ${push} ${contact} options(collapse country department expires fields(name value) image step perSecond occurrence testTo tags topic validMinutes urgent)`,
			preview: `${push} options(collapse fields(name value) image validMinutes urgent)`,
			getMessage: message,
			settle: `${message} arrived`,
		},
		whatsAppChannel: {
			send: `${providers} ${whatsApp} ${contact} options(country department expires fileName linkPreview step perSecond occurrence testTo tags topic unsubscribePage)`,
			preview: `${whatsApp} options(fileName linkPreview unsubscribePage)`,
			getMessage: `${message} askProvider provider`,
			settle: `${message} arrived`,
		},
	};
}
