import { smsProviders, sumOf, type Sms } from '../../marketing/channels';
import { segmentsOf } from '../../marketing/messages';
import type { ChannelForm } from '../kit';
import { composer } from './composition';
import { judgeSmsForm, readSmsForm, type SmsForm } from './read-sms-form';
import { show } from './show';
import { smsFields } from './sms.fields';
import { smsOptions } from './sms-options.fields';

/** Text messages as a channel: what their form holds, who takes them, how they look. */
export const smsForm: ChannelForm<SmsForm, Sms> = {
	channel: 'sms',
	action: 'text message',
	noun: 'text message',
	nouns: 'text messages',
	providers: smsProviders,
	testedBy: { omnichannelAwsSmsApi: 'awsSmsConnectionTest' },
	contentFields: smsFields,
	contentOptions: smsOptions,
	readForm: readSmsForm,
	judgeForm: judgeSmsForm,
	composer,
	told: ({ from, encoding, segments, cost }) => ({ sender: from, encoding, segments, ...(cost ? { cost: cost.amount, currency: cost.currency } : {}) }),
	toldOfAll: (told) => {
		if (told.length === 0) return { fields: {}, sentence: '' };
		const segments = told.reduce((sum, one) => sum + Number(one.segments), 0);
		const costs = told.flatMap(({ cost }) => (typeof cost === 'number' ? [cost] : []));
		const money = costs.length > 0 ? { cost: sumOf(costs), currency: told.find(({ cost }) => cost !== undefined)?.currency } : undefined;
		return { fields: { segments, ...money }, sentence: `${segments} segments${money ? `, about ${money.cost} ${String(money.currency)}` : ''}` };
	},
	marked: (sms) => {
		const text = `[Test] ${sms.text}`;
		const { encoding, segments } = segmentsOf(text);
		return { ...sms, text, encoding, segments };
	},
	show,
};
