import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, Workflow, type INode, type INodeProperties, type INodeType } from 'n8n-workflow';
import { Campaign } from '../../nodes/Campaign/Campaign.node';
import { Consent } from '../../nodes/Consent/Consent.node';
import { EmailChannel } from '../../nodes/EmailChannel/EmailChannel.node';
import { Message } from '../../nodes/Message/Message.node';
import { PushChannel } from '../../nodes/PushChannel/PushChannel.node';
import { SmsChannel } from '../../nodes/SmsChannel/SmsChannel.node';
import { Suppression } from '../../nodes/Suppression/Suppression.node';
import { UnifiedProfile } from '../../nodes/UnifiedProfile/UnifiedProfile.node';
import { WhatsAppChannel } from '../../nodes/WhatsAppChannel/WhatsAppChannel.node';
import { CHANNEL_PARAMETERS, PERSON } from './channel-parameters';

const ROOT = join(__dirname, '..', '..');
const OTHER = 'otherBy otherProfileId otherSystem otherEmail otherValue otherCountry';
const IDENTIFIER = 'identifier(kind name network system personName birthDate address value)';
const RULES = 'specifyRules changes(blocked(change kind name pattern) limits(kind name links most within people strong priority) mergesFrom mergeDuplicatesFrom mostIdentifiers mostMerges otherSources otherTraits traits(trait rule) sources(source trust)) rulesJson';
const EVIDENCE = 'agent callRecordingId formId inquiryAt ip jurisdiction language basis method noticeShown saidAt saleAt sender topic userAgent validUntil wording wordingVersion';
const LIST_RULE = 'rule products days openedBy closedBy openedBy closedBy caseKey days days eventName days atLeast options(active channels exemptPurposes exemptTags)';
const TEXT = 'headline text offer image imageAlt callToAction link legal';
const WORDING = 'form language subject preheader mjml html plainText greeting salutation message title body link collapse hashtags objections neverSay closing answers templateName templateLanguage approved parameters headerKind headerValue buttons';
const WISH = 'message brandKit forms';
const SAID = 'country department tags topic';
const CONTACT = `channel purpose excludeProducts excludeDays`;
const CHECK = `${PERSON} ${CONTACT} campaign options(alsoChannels country department at tags topic form)`;

/** Every parameter that a saved workflow may hold, by node and operation. A rename breaks those workflows: don't. */
const PARAMETERS: Record<string, Record<string, string>> = {
	campaign: {
		'campaign getMany': 'returnAll limit filters(department state)',
		'campaign createOrUpdate': 'campaign settings(controlShare department endsAt exclusiveDays exclusiveGroup note priority startsAt state tags value)',
		'campaign findCollisions': 'from to campaigns',
		'audience plan': `campaign ${PERSON} channel`,
		'audience remove': `campaign ${PERSON} channel`,
		'controlGroup get': '',
		'controlGroup set': 'appliesTo campaign share',
	},
	consent: {
		record: `${PERSON} channel purpose status source options(${EVIDENCE})`,
		get: PERSON,
		'consent record': `${PERSON} channel purpose status source options(${EVIDENCE})`,
		'consent withdraw': `${PERSON} channel purpose source options(agent callRecordingId formId ip jurisdiction language method saidAt sender topic userAgent wording wordingVersion)`,
		'consent get': PERSON,
		'doubleOptIn start': `${PERSON} channel purpose page source options(agent answerWithinDays again callRecordingId formId ip jurisdiction language saidAt sender topic userAgent validUntil wording wordingVersion)`,
		'doubleOptIn confirm': 'token options(ip userAgent)',
		'proof verify': PERSON,
		'proof export': PERSON,
		'preference set': `${PERSON} kind change channel count days until hours(days from to) zone options(saidAt source topic)`,
		'preference get': PERSON,
	},
	message: {
		'message getMany': 'returnAll limit filters(search)',
		'message createOrUpdate': `messageName specify json language ${TEXT} translations(language ${TEXT}) wordings(${WORDING})`,
		'message compose': `${WISH} ${PERSON} options(country language purpose transliterate)`,
		'message check': `${WISH} ${PERSON} options(country language purpose transliterate)`,
		'message preview': `${WISH} previewFor ${PERSON} sampleProfile languages options(country dark loadImages network pictures purpose transliterate)`,
		'message delete': 'message',
		'brandKit getMany': 'returnAll limit filters(search)',
		'link follow': 'token url code headers options(method)',
		'brandKit get': 'brandKit',
		'brandKit createOrUpdate': 'kitName specify json company website logo(url darkUrl alt width) light(background buttonText line paper primary muted text) dark(background buttonText line paper primary muted text) fonts(headline text) tone senders(address senderName replyTo whatsapp) smsSenders(country sender stop) address legal(country language text) socials(network url) pages(preferences privacy unsubscribe)',
		'brandKit delete': 'brandKit',
	},
	...CHANNEL_PARAMETERS,
	suppression: {
		check: CHECK,
		add: `${PERSON} channel reason source endsOn note options(hashed)`,
		remove: `${PERSON} channel`,
		getMany: 'returnAll limit filters(channel reason)',
		'check check': CHECK,
		'check reserve': `${PERSON} ${CONTACT} campaign holdMinutes options(${SAID} form)`,
		'check simulate': `audience ${PERSON} ${CONTACT} campaign cost examples options(country department at tags topic form)`,
		'check explain': `${PERSON} purpose page language options(country)`,
		'entry add': `${PERSON} channel reason source endsOn note options(hashed)`,
		'entry remove': `${PERSON} channel`,
		'entry getMany': 'returnAll limit filters(channel reason)',
		'cap getMany': '',
		'cap createOrUpdate': 'capName count period length counts(channels departments exemptTags purposes tags)',
		'cap delete': 'capName',
		'rule getMany': 'returnAll limit filters(channel jurisdiction onlyOverridden)',
		'rule override': 'jurisdiction channel changes(allowedHours onHolidays consent consentDays softOptIn proofDays maxContacts other registerDays registerName) reason',
		'rule reset': 'jurisdiction channel',
		'entry import': 'binaryField reason registerName jurisdiction registerChannels checkedOn goodForDays replace channels source options(matchHashes country emailColumn endsOn expiresColumn hashOf md5Column note phoneColumn reasonColumn sha256Column hashed)',
		'entry export': 'addresses binaryField filters(channel reason source)',
		'dynamicList create': `list ${LIST_RULE}`,
		'dynamicList update': `list ${LIST_RULE}`,
		'dynamicList getMany': 'returnAll limit',
		'dynamicList delete': 'list',
	},
	unifiedProfile: {
		'profile identify': `identifiers(${IDENTIFIER}) source country traitMode traits(trait(name value)) options(trust invalidIdentifiers rowTime timeFormat timeZone)`,
		'profile get': `${PERSON} simplify`,
		'profile getMany': 'returnAll limit simplify filters(updatedSince having)',
		'profile search': 'searchText limit simplify',
		'profile updateTraits': `${PERSON} traits(trait(name value)) source`,
		'profile merge': `${PERSON} ${OTHER} reason`,
		'profile unmerge': `${PERSON} undo kind name network system personName birthDate address value identifierCountry reason`,
		'profile explain': `${PERSON} question ${OTHER}`,
		'profile timeline': `${PERSON} limit`,
		'duplicate find': 'reviewFrom limit options(changedSince mergeFrom)',
		'duplicate getMany': 'returnAll limit state filters(fromScore)',
		'duplicate resolve': `pairBy pairId ${PERSON} ${OTHER} decision reason`,
		'event track': `${PERSON} eventType eventName channel source occurredAt orderId total currency products(product(category name price quantity sku)) properties(property(name value)) options(eventId timeFormat timeZone)`,
		'event getMany': `eventsOf ${PERSON} returnAll limit filters(name since until)`,
		'privacy export': `${PERSON} files language options(contact controller)`,
		'privacy erase': `${PERSON} simulate`,
		'privacy retention': 'rules(anonymousAfterDays eventNames eventsAfterDays contentsAfterDays) simulate',
		'privacy audit': `about ${PERSON} returnAll limit since`,
		'rule get': '',
		'rule preview': RULES,
		'rule update': `${RULES} note`,
	},
};

const GATE = ['Allowed', 'Deferred', 'Suppressed'];
const SENDING = ['Sent', 'Not Sent', 'Failed'];
const OUTPUTS: Record<string, string[]> = { 'suppression check': GATE, 'suppression check check': GATE, 'suppression check reserve': GATE, 'emailChannel send': SENDING, 'smsChannel send': SENDING, 'pushChannel send': SENDING, 'whatsAppChannel send': SENDING };

const nodes: INodeType[] = [new Campaign(), new Consent(), new EmailChannel(), new Message(), new PushChannel(), new SmsChannel(), new Suppression(), new UnifiedProfile(), new WhatsAppChannel()];
const operations = nodes.flatMap((node) => Object.keys(PARAMETERS[node.description.name]).map((operation) => [node.description.name, operation, node] as const));

/** An operation as the table names it: behind its resource, where the node has several. */
const chosen = (key: string) => (key.includes(' ') ? { resource: key.split(' ')[0], operation: key.split(' ')[1] } : { operation: key });

/** A parameter's name with those inside it. */
function nameOf({ name, type, options = [] }: INodeProperties): string {
	if (type !== 'collection' && type !== 'fixedCollection') return name;
	const rows = options.filter((option) => 'values' in option);
	// A form with rows of one kind is named once.
	if (rows.length === 1 && rows[0].name === 'row') return `${name}(${rows[0].values.map(nameOf).join(' ')})`;
	const inside = options.map((option) => ('values' in option ? `${option.name}(${option.values.map(nameOf).join(' ')})` : nameOf(option as INodeProperties)));
	return `${name}(${inside.join(' ')})`;
}

function fieldsOf({ description }: INodeType, key: string): INodeProperties[] {
	return description.properties.filter(({ displayOptions: { show } = {} }) =>
		Object.entries(chosen(key)).every(([name, value]) => show?.[name]?.includes(value)) && ('resource' in chosen(key)) === ('resource' in (show ?? {})));
}

function operationNames({ description }: INodeType): unknown[] {
	return description.properties.filter(({ name }) => name === 'operation').flatMap(({ displayOptions, options = [] }) =>
		options.map((option) => [...(displayOptions?.show?.resource ?? []), 'value' in option && option.value].join(' ')));
}

/** The outputs as the editor draws them. */
function outputsOf(type: INodeType, operation: string, onError?: INode['onError']): (string | undefined)[] {
	const node = { id: '1', name: 'Node', type: 'x', typeVersion: operation.includes(' ') ? 2 : 1, position: [0, 0] as [number, number], parameters: chosen(operation), onError };
	const nodeTypes = { getByName: () => type, getByNameAndVersion: () => type, getKnownTypes: () => ({}) };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return NodeHelpers.getNodeOutputs(workflow, node, type.description).map((output) => (typeof output === 'string' ? undefined : output.displayName));
}

test.each(operations)('%s > %s keeps its parameters', (name, operation, node) => {
	expect(fieldsOf(node, operation).map(nameOf).join(' ')).toBe(PARAMETERS[name][operation]);
});

test.each(nodes.map((node) => [node.description.name, node] as const))('%s offers these operations and no others', (name, node) => {
	expect(operationNames(node).sort()).toEqual(Object.keys(PARAMETERS[name]).sort());
});

test.each(operations)('%s > %s: every parameter says in a sentence what it is', (_, operation, node) => {
	const inside = (field: INodeProperties): INodeProperties[] => [field, ...(field.options ?? []).flatMap((option) =>
		('values' in option ? option.values.flatMap(inside) : 'type' in option ? inside(option as INodeProperties) : []))];
	const silent = fieldsOf(node, operation).flatMap(inside).filter(({ type, description = '' }) => type !== 'collection' && description.length < 10);
	expect(silent.map(({ name }) => name)).toEqual([]);
});

test.each(operations)('%s > %s can be opened with nothing filled in', (_, operation, node) => {
	const { properties } = node.description;
	const dropped = { id: '1', name: 'Node', type: 'x', typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };
	// Each choice of a drop-down shows other fields.
	const choices = fieldsOf(node, operation).flatMap(({ name, type, options = [] }) => (type === 'options' ? options.flatMap((option) => ('value' in option ? [{ [name]: option.value }] : [])) : []));
	for (const choice of [{}, ...choices]) expect(() => NodeHelpers.getNodeParameters(properties, { ...chosen(operation), ...choice }, true, false, dropped, node.description)).not.toThrow();
});

test.each(operations)('%s > %s has its outputs, and the error output behind them', (name, operation, node) => {
	const expected = OUTPUTS[`${name} ${operation}`] ?? [undefined];
	expect(outputsOf(node, operation)).toEqual(expected);
	expect(outputsOf(node, operation, 'continueErrorOutput')).toHaveLength(expected.length + 1);
});

test.each(nodes.map((node) => [node.constructor.name, node] as const))('%s is found by n8n, as a node and as a tool', (className, node) => {
	const file = `nodes/${className}/${className}.node`;
	const { n8n } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { n8n: { nodes: string[] } };
	const codex = JSON.parse(readFileSync(join(ROOT, `${file}.json`), 'utf8')) as { node: string };
	const { name, usableAsTool, credentials } = node.description;
	expect(n8n.nodes).toContain(`dist/${file}.js`);
	expect(codex.node).toBe(`n8n-nodes-omnichannel.${name}`);
	expect(usableAsTool).toBe(true);
	expect(credentials).toContainEqual({ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' });
	expect(node.methods?.listSearch).toHaveProperty('searchPeople');
	expect(Object.keys(node.methods?.credentialTest ?? {})).toEqual(expect.arrayContaining(credentials?.flatMap(({ testedBy }) => testedBy ?? []) ?? []));
});
