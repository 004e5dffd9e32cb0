import type { BriefText, Overrides } from '../brief/brief';
import { filledAsUsual } from '../form/text/guard';
import type { Warning } from '../writer';
import { WHATSAPP_MOST, type WhatsAppTemplateText } from './whatsapp';

type Written = Omit<Warning, 'language'>;

const MOST_APPROVED = 1_024;

/** What its author should know about a free WhatsApp message. */
export function freeFormWarnings(source: string, said: BriefText & Overrides['whatsapp']): Written[] {
	const warnings: Written[] = [{
		code: 'window-only',
		text: 'No approved template is named: this message can go only to people who wrote within the last 24 hours. Name a template for the others.',
	}];
	const length = filledAsUsual(source).length;
	const taps = said.callToAction.trim() !== '' || said.image.trim() !== '' || (said.answers ?? []).length > 0;
	if (taps && length > WHATSAPP_MOST.interactive) {
		warnings.push({ code: 'whatsapp-long', text: `The text has about ${length} characters; above ${WHATSAPP_MOST.interactive} WhatsApp takes no button and no picture, so it goes out as text alone. Shorten it.` });
	}
	if (filledAsUsual(said.callToAction).trim().length > WHATSAPP_MOST.button) {
		warnings.push({ code: 'button-long', text: `A button of WhatsApp shows ${WHATSAPP_MOST.button} letters; "${said.callToAction.trim()}" is cut. Shorten the call to action for WhatsApp.` });
	}
	return warnings;
}

/** What Meta forbids in a template, and what doesn't fit the approved text. Source: WhatsApp Business Platform, template components. */
export function templateWarnings({ approved, parameters }: WhatsAppTemplateText): Written[] {
	const warnings = parameters.flatMap((parameter, at): Written[] => (/[\n\t]| {5}/.test(parameter)
		? [{ code: 'template-parameter', text: `What fills gap {{${at + 1}}} has line breaks, tabs or more than four spaces, which WhatsApp refuses; they are sent as one space. Take them out.` }]
		: []));
	return approved === undefined ? warnings : [...warnings, ...approvedWarnings(approved.trim(), parameters.length)];
}

function approvedWarnings(approved: string, given: number): Written[] {
	const warnings: Written[] = [];
	const gaps = new Set([...approved.matchAll(/\{\{\s*(\d+)\s*\}\}/g)].map(([, place]) => Number(place)));
	if (gaps.size !== given) {
		warnings.push({ code: 'template-gaps', text: `The approved text has ${gaps.size} gaps, and ${given} parameters fill them; WhatsApp refuses the message. Give one for each gap.` });
	} else if ([...gaps].some((gap) => gap < 1 || gap > given)) {
		warnings.push({ code: 'template-gaps', text: `The gaps of the approved text must be numbered from {{1}} to {{${given}}}. Number them so.` });
	}
	if (/^\{\{\s*\d+\s*\}\}|\{\{\s*\d+\s*\}\}$/.test(approved)) warnings.push({ code: 'template-edge', text: 'The approved text starts or ends with a gap, which WhatsApp doesn\'t approve. Put words around it.' });
	if (/\}\}\s*\{\{/.test(approved)) warnings.push({ code: 'template-neighbours', text: 'Two gaps of the approved text stand side by side, which WhatsApp doesn\'t approve. Put words between them.' });
	if (approved.length > MOST_APPROVED) warnings.push({ code: 'template-long', text: `The approved text has ${approved.length} characters; WhatsApp takes ${MOST_APPROVED}. Shorten it.` });
	return warnings;
}
