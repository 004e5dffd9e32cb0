import { createHash } from 'node:crypto';
import { httpCarrier, paced, sandbox, sharedPace, Tokens, withFallback, type Account, type Means, type Pace, type Provider } from '../../../marketing/channels';
import { Refusal } from '../../../marketing/outcome';
import type { Tools } from '../operation';
import type { ChannelForm, OpenCarrier } from './channel-form';
import { SANDBOX } from './provider-fields';

/** Tokens of accounts, kept from one run to the next. */
const tokens = new Tokens();

/** What a carrier is opened with. */
export interface Opening {
	perSecond?: number;
	options: Record<string, unknown>;
}

/** What of a channel's form says who takes its messages. */
export type Vendors<Content extends object> = Pick<ChannelForm<never, Content>, 'providers' | 'own' | 'http2' | 'noun' | 'nouns'>;

/** Opens one provider, or two as one. Throws a Refusal where an account can't be used; then nothing is left open. */
export async function openCarriers<Content extends object>(tools: Tools, form: Vendors<Content>, [first, second]: string[], opening: Opening): Promise<OpenCarrier<Content>> {
	const one = await openCarrier(tools, form, first, opening);
	if (second === undefined || second === first) return one;
	const other = await openCarrier(tools, form, second, opening).catch((error: Error) => {
		one.close();
		throw error;
	});
	return {
		carrier: withFallback(one.carrier, other.carrier),
		close: () => {
			one.close();
			other.close();
		},
	};
}

async function openCarrier<Content extends object>(tools: Tools, form: Vendors<Content>, name: string, opening: Opening): Promise<OpenCarrier<Content>> {
	if (name === SANDBOX) return { carrier: sandbox<Content>(), close: () => undefined };
	const own = form.own?.find((one) => one.name === name);
	if (own) {
		const opened = await own.open(tools, opening.options);
		if (!opening.perSecond) return opened;
		const pace = sharedPace(tools, accountKey(own.name, tools, own.credential), opening.perSecond, 'messages');
		return { ...opened, carrier: paced(opened.carrier, pace, tools.pause) };
	}
	const { means, close } = await openMeans(tools, form, name, opening);
	return { carrier: httpCarrier(means), close };
}

/** What a provider over HTTP is asked with: its account, the way there, the pace. */
export async function openMeans<Content extends object>(tools: Tools, form: Vendors<Content>, name: string, { perSecond }: Partial<Opening> = {}): Promise<{ means: Means<Content>; close: () => void }> {
	const provider = form.providers.find((one) => one.name === name);
	if (!provider) throw new Refusal({ code: 'no-provider', field: 'Provider', message: `There is no provider "${String(name).slice(0, 40)}" here`, advice: 'Choose one from the list.' });
	const account = await accountOf(tools, provider);
	const key = accountKey(provider.name, tools, provider.credential);
	const pace: Pace = perSecond ? sharedPace(tools, key, perSecond, 'messages') : sharedPace(tools, key, provider.perSecond);
	const http2 = form.http2?.();
	// What is signed, or carries a token, needs nothing of n8n's credential.
	const transport = tools.transport(provider.sign || provider.token ? undefined : provider.credential, http2?.send);
	const { now, pause, random, stop } = tools;
	return {
		means: { provider, account, transport, pace, now, pause, random, tokens, accountKey: key, stopped: () => stop.aborted },
		close: () => http2?.close(),
	};
}

async function accountOf<Content>(tools: Tools, { credential, label }: Provider<Content>): Promise<Account> {
	if (tools.credentialId(credential) === undefined) {
		throw new Refusal({ code: 'no-credential', field: 'Credential', message: `No account of ${label} is chosen`, advice: `Choose or make a credential for ${label} on this node.` });
	}
	const fields = await tools.credential<Record<string, unknown>>(credential);
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value as string)]));
}

/** The account by its credential's id: the same for all workflows and workers, and no secret. */
function accountKey(provider: string, tools: Tools, credential: string): string {
	return createHash('sha256').update(`${provider}\n${tools.credentialId(credential) ?? ''}`).digest('hex').slice(0, 32);
}
