import { pushProviders, type Push } from '../../marketing/channels';
import { shapeTemplate } from '../../marketing/messages';
import { valuesFor, type Compose } from '../../marketing/outreach';
import { phonePage, withSavedMessages, type ChannelForm } from '../kit';
import { pushFields, pushOptions } from './push.fields';
import { judgePushForm, readPushForm, type PushForm } from './read-push-form';
import { savedPush } from './saved-push';

const written: ChannelForm<PushForm, Push> = {
	channel: 'push',
	action: 'push notification',
	noun: 'notification',
	nouns: 'notifications',
	providers: pushProviders,
	testedBy: { omnichannelApnsApi: 'apnsConnectionTest', omnichannelFcmApi: 'fcmConnectionTest', omnichannelWebPushApi: 'webPushConnectionTest' },
	contentFields: pushFields,
	contentOptions: pushOptions,
	readForm: readPushForm,
	judgeForm: judgePushForm,
	// In the sandbox every device is as good as any other.
	termsOf: (_, chosen) => {
		const devices = chosen.flatMap((name) => pushProviders.find((one) => one.name === name)?.device ?? []);
		return devices.length === chosen.length ? { devices } : {};
	},
	composer: async () => composeFor,
	marked: (push) => ({ ...push, title: `[Test] ${push.title}` }),
	show: async (tools, push, recipient) => ({
		fields: { to: recipient.address, ...push },
		binary: { preview: await phonePage(tools, { form: 'push', content: push }, recipient, { text: push.title || push.body }) },
	}),
};

/** Push as a channel: what its form holds, who takes it, how it looks. */
export const pushForm = withSavedMessages(written, savedPush);

async function composeFor({ push }: PushForm): Promise<Compose<Push>> {
	const fill = await shapeTemplate(push);
	return (recipient, _deliveryId, item) => {
		const { image = '', link = '', collapse = '', title, body, ...others } = fill(valuesFor(recipient, item));
		if (title.trim() === '' && body.trim() === '') throw new Error('it has neither a title nor a text: give its fields a default');
		const given = { image: image.trim(), link: link.trim(), collapse: collapse.trim() };
		return { ...others, title: title.trim(), body: body.trim(), ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) };
	};
}
