import { accepted, Refusal, refused, type Outcome, type Reason } from '../../../marketing/outcome';
import type { Compose, SendAsk } from '../../../marketing/outreach';
import type { Tools } from '../operation';
import type { ChannelForm } from './channel-form';
import type { Ask } from './read-ask';
import { noting, tell, type Told } from './told';

type Terms<Content> = SendAsk<Content>['terms'];

/**
 * The wishes with what writes their messages. Items of one form share one writer, and those of one subject their terms.
 * A form that can't be used is refused for its items; where it is everybody's, it is the node's fault and thrown.
 */
export async function composed<Form extends object, Content extends object>(tools: Tools, form: ChannelForm<Form, Content>, asks: Ask<Form>[], told: Told): Promise<Outcome<SendAsk<Content>>[]> {
	const composeFor = await form.composer(tools, { provider: asks[0].providers[0], tell: (deliveryId, said) => tell(told, deliveryId, said) });
	const messages: Outcome<SendAsk<Content>>[] = [];
	let last: { of: Ask<Form>; compose: Outcome<Compose<Content>>; terms: Terms<Content> } | undefined;
	for (const ask of asks) {
		if (last?.of.form !== ask.form || last.of.terms !== ask.terms) {
			const terms = { ...ask.terms, campaign: ask.terms.campaign || `workflow ${tools.workflowId}`, step: ask.terms.step || tools.nodeId };
			const { channel, campaign, step } = terms;
			const written = await judged(composeFor(ask.form, { channel, campaign, step }));
			last = { of: ask, terms: written.ok ? { ...terms, ...written.value.terms } : terms, compose: written.ok ? accepted(noting(form, marked(form, ask, written.value), told)) : written };
		}
		const { person, country, expiresAt, item, place } = ask;
		const { compose, terms } = last;
		messages.push(compose.ok ? accepted({ person, country, expiresAt, item, place, terms, compose: compose.value }) : compose);
	}
	const fault = everybodysFault(messages);
	if (fault) throw new Refusal(fault);
	return messages;
}

/** The reason for which all of them are refused, where it is one and the same. */
function everybodysFault(outcomes: Outcome<unknown>[]): Reason | undefined {
	const [first] = outcomes;
	if (first.ok) return undefined;
	const { code, message } = first.reason;
	return outcomes.every((one) => !one.ok && one.reason.code === code && one.reason.message === message) ? first.reason : undefined;
}

/** A form that can't be used is an outcome; anything else that goes wrong is not. */
export async function judged<Value>(work: Promise<Value>): Promise<Outcome<Value>> {
	return await work.then(accepted, (error: Error) => {
		if (error instanceof Refusal) return refused(error.reason);
		return Promise.reject(error);
	});
}

/** What goes to oneself only says so. */
function marked<Form extends object, Content extends object>(form: ChannelForm<Form, Content>, { testTo }: Ask<Form>, compose: Compose<Content>): Compose<Content> {
	if (testTo === undefined) return compose;
	return async (...about) => form.marked(await compose(...about));
}
