import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as channels from '../../../marketing/channels';
import type { HttpAnswer, LookUp, Outgoing, Provider, Receipt } from '../../../marketing/channels';
import type { DescriptionOf } from './check/description';
import { accountWithKeys } from './keys';

/** The channels that have providers, as the folders of their fixtures are called. */
export const CHANNELS = ['email', 'sms', 'whatsapp', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Content of any channel: the runner hands it on and looks at none of it. */
export type AnyContent = object;
export type AnyProvider = Provider<AnyContent>;

/** A request as it should be: headers are a part of what is sent, all the rest is the whole. */
export interface ExpectedRequest {
	carries?: number[];
	method: string;
	url: string;
	query?: Record<string, string>;
	headers?: Record<string, string>;
	/** JSON as it is; a form or a multipart form as an object, its files as `{ file, fileName, contentType }` with `file` in base64. */
	body?: unknown;
	/** What it says is encrypted anew each time: a test of its own decrypts it. */
	encrypted?: true;
}

/** What a message of the fixture says besides the fixture's `content`. */
export interface FixtureMessage {
	deliveryId?: string;
	address?: string;
	content?: AnyContent;
}

interface LookedUp {
	name: string;
	message: Parameters<LookUp['request']>[0];
	/** Null where this can't be asked. */
	expect: ExpectedRequest | null;
	answer?: HttpAnswer;
	/** Null where the provider can't say. */
	receipt?: Receipt | null;
}

/** All that is known of one provider, as data. */
export interface Fixture {
	/** The fields of the credential. */
	account: Record<string, string>;
	/** Where the vendor describes its own requests; left out where it does not. */
	description?: DescriptionOf;
	/** What every message says unless it says something else. */
	address: string;
	content: AnyContent;
	send: { name: string; messages: FixtureMessage[]; account?: Record<string, string>; expect: ExpectedRequest[] }[];
	answers: { name: string; answer: Partial<HttpAnswer> & { status: number }; messages?: FixtureMessage[]; receipts: Receipt[] }[];
	lookUp?: LookedUp[];
	cancel?: { name: string; providerMessageId: string; expect: ExpectedRequest }[];
}

const FOLDER = join(__dirname, '..', 'fixtures');
export const fileOf = (channel: string, vendor: string) => join(FOLDER, channel, `${vendor}.json`);

/** The providers that a channel lists at the door of the room. */
export function providersOf(channel: Channel): AnyProvider[] {
	return ((channels as Record<string, unknown>)[`${channel}Providers`] ?? []) as AnyProvider[];
}

/** Every provider of every channel, as rows of a table: channel, name, provider. */
export const everyProvider = CHANNELS.flatMap((channel) => providersOf(channel).map((provider): [Channel, string, AnyProvider] => [channel, provider.name, provider]));

/** The fixtures that lie there, as `channel/vendor`. */
export function everyFixture(): string[] {
	const folders = CHANNELS.filter((channel) => existsSync(join(FOLDER, channel)));
	return folders.flatMap((channel) => readdirSync(join(FOLDER, channel)).map((file) => `${channel}/${file.replace(/\.json$/, '')}`));
}

/** Reads one fixture. */
export function fixtureOf(channel: string, vendor: string): Fixture {
	const fixture = JSON.parse(readFileSync(fileOf(channel, vendor), 'utf8')) as Fixture;
	return { ...fixture, account: accountWithKeys(fixture.account) };
}

/** The fixture's messages with what they share; the deliveries are numbered where they have no id. */
export function messagesOf({ address, content }: Fixture, messages: FixtureMessage[] = [{}]): Outgoing<AnyContent>[] {
	return messages.map((one, place) => ({
		deliveryId: one.deliveryId ?? `01890000-0000-7000-8000-00000000000${place + 1}`,
		address: one.address ?? address,
		content: { ...content, ...one.content },
	}));
}
