import type { Form as MessageForm } from '../../../marketing/messages';
import { accepted } from '../../../marketing/outcome';
import type { ChannelForm } from './channel-form';
import { composerOfSaved } from './saved-composer';
import { linkPageField, readChoice, savedFields, shownFor, type SavedChoice } from './saved-fields';
import type { SavedForm } from './saved-form';

type Saved<Form> = Form & { saved?: SavedChoice };

/** A channel that sends saved messages as well as what is written in its node. */
export function withSavedMessages<Form extends object, Content extends object, One extends MessageForm>(
	form: ChannelForm<Form, Content>,
	saved: SavedForm<Form, Content, One>,
): ChannelForm<Saved<Form>, Content> {
	const { alsoShown = [], hidden = [], countsHere = false } = saved;
	// Options ask for a field outside of their collection.
	const options = form.contentOptions.map((field) => (hidden.includes(field.name) ? shownFor(field, 'here', '/content') : field));
	return {
		...form,
		contentFields: [...savedFields, ...form.contentFields.map((field) => (alsoShown.includes(field.name) ? field : shownFor(field, 'here')))],
		contentOptions: [...options, countsHere ? linkPageField : shownFor(linkPageField, 'message', '/content')],
		readForm: (read) => ({ ...form.readForm(read), ...readChoice(read) }),
		judgeForm: (written) => (written.saved ? saved.judge : form.judgeForm)?.(written) ?? accepted(written),
		composer: async (tools, about) => {
			const here = await form.composer(tools, about);
			const savedFor = composerOfSaved(tools, about, saved);
			return async (written, terms) => (written.saved ? await savedFor(written, written.saved, terms) : await here(written, terms));
		},
	};
}
