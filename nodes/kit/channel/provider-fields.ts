import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { STORE_CREDENTIAL } from '../database';
import type { ChannelForm } from './channel-form';

type Vendors = Pick<ChannelForm<never, never>, 'providers' | 'own' | 'testedBy' | 'nouns'>;

/** Delivers into the ledger only. */
export const SANDBOX = 'sandbox';
/** Two vendors, one after the other. */
export const TWO = 'two';

/** The vendors as the editor lists them. */
function vendors({ providers, own = [] }: Vendors) {
	const all = [
		...own.map(({ label, name, description }) => ({ name: label, value: name, description })),
		...providers.map(({ label, name }) => ({ name: label, value: name })),
	];
	return all.sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
}

/** Who takes the messages to people: the sandbox, a vendor, or two of them. */
export function providerFields(form: Vendors): INodeProperties[] {
	const options = vendors(form);
	const two = { name: 'Two Providers', value: TWO, description: 'What the first surely could not take goes to the second' };
	const provider: INodeProperties = {
		displayName: 'Provider',
		name: 'provider',
		type: 'options',
		options: [
			sandboxOption(form),
			...options,
			...(options.length > 1 ? [two] : []),
		],
		default: SANDBOX,
		description: `Who takes the ${form.nouns} to people`,
	};
	if (options.length < 2) return [provider];
	const show = { displayOptions: { show: { provider: [TWO] } } };
	const first = { displayName: 'First Provider', name: 'firstProvider', description: `Who is asked to take the ${form.nouns} first` };
	const second = {
		displayName: 'Second Provider', name: 'secondProvider',
		description: 'Who takes what the first can\'t, e.g. while it is out of order; never what may have arrived',
	};
	return [provider, { ...vendorField(first, form), ...show }, { ...vendorField(second, form, 1), ...show }];
}

/**
 * The choice of the vendor that has messages already. The sandbox is among them although nobody is there to ask: n8n's
 * editor takes a field whose every value needs a credential for the choice of the credential, and hides it.
 */
export function holderField(description: string, form: Vendors): INodeProperties {
	const field = vendorField({ displayName: 'Provider', name: 'provider', description }, form);
	return { ...field, options: [sandboxOption(form), ...(field.options ?? [])] };
}

function sandboxOption({ nouns }: Vendors) {
	return { name: 'Sandbox', value: SANDBOX, description: `Needs no account: ${nouns} go into the ledger only` };
}

/** A choice among the vendors; the one at `start` is chosen at first. */
export function vendorField(called: { displayName: string; name: string; description: string }, form: Vendors, start = 0): INodeProperties {
	const options = vendors(form);
	return { ...called, type: 'options', options, default: options[start]?.value ?? '' };
}

/**
 * The vendors' credentials, shown where they are chosen, and the store's. n8n finds a credential by one rule, and with two
 * providers any of them may be needed: then none is required by n8n, and the run says which one is missing.
 */
export function channelCredentials(form: Vendors): INodeCredentialDescription[] {
	const all = [...(form.own ?? []), ...form.providers.map(({ credential, name }) => ({ credential, name, testedBy: form.testedBy?.[credential] }))];
	const byName = Map.groupBy(all, ({ credential }) => credential);
	const two = all.length > 1 ? [TWO] : [];
	const accounts = [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, users]) => ({
		name,
		required: two.length === 0,
		displayOptions: { show: { provider: [...users.map((user) => user.name), ...two] } },
		...(users[0].testedBy ? { testedBy: users[0].testedBy } : {}),
	}));
	return [...accounts, { name: STORE_CREDENTIAL, required: false, testedBy: 'storeConnectionTest' }];
}
