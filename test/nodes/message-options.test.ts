import { FORMS, languageCode } from '../../marketing/messages';
import { FORM_OPTIONS } from '../../nodes/Message/form-options';
import { LANGUAGE_OPTIONS } from '../../nodes/Message/language.field';

test.each(LANGUAGE_OPTIONS.map(({ name, value }) => [name, value]))('%s is offered under the code %s, which a message takes as it is', (name, value) => {
	expect(languageCode(value)).toBe(value);
	expect(new Intl.DisplayNames('en', { type: 'language' }).of(value)?.split(' ')[0]).toMatch(new RegExp(`${name.split(' ')[0]}|Simplified|Traditional|Brazilian`));
});

test('every form of a message is offered, each once', () => {
	expect(FORM_OPTIONS.map(({ value }) => value).sort()).toEqual([...FORMS].sort());
});
