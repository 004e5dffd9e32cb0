import { compare, contradiction, Frequencies, likeable } from '../../marketing/likeness';
import { groupsOfNames } from '../../marketing/likeness/nicknames';
import { named, person } from './people';

const frequencies = new Frequencies();
const shared = { birthDate: '1980-03-17', postcode: '12345', street: 'Mill Lane 4' };
const verdict = (one: string, other: string) => {
	const score = compare(person({ name: one, ...shared }), person({ name: other, ...shared }), frequencies).score;
	return score >= 0.95 ? 'same' : score >= 0.5 ? 'may be' : 'different';
};

describe('two names with one birth date and address', () => {
	test.each([
		['Kate Winter', 'Katherine Winter'], ['Bob Miller', 'Robert Miller'], ['Smith, Anna', 'Anna Smith'], ['Anna Smith', 'SMITH ANNA'],
		['Dr. Anna Smith', 'Anna Smith'], ['Anna Maria Smith', 'Anna Smith'], ['Jürgen Müller', 'Juergen Mueller'], ['Juergen Mueller', 'Jurgen Muller'],
		['Юрген Мюллер', 'Jürgen Müller'], ['Alexander Vasiliev', 'Александр Васильев'], ['Alexander Vasiliev', 'Aleksandr Vasilyev'],
		['Sergey Ivanov', 'Сергей Иванов'], ['Sergei Petrov', 'Siergiej Pietrow'], ['Олена Шевченко', 'Olena Shevchenko'], ['Георги Димитров', 'Georgi Dimitrov'],
		['Yosef Cohen', 'יוסף כהן'], ['Moshe Kohen', 'Moshe Cohen'], ['משה לוי', 'Moshe Levi'], ['אלון הראל', 'Alon Harel'], ['דוד שלום', 'David Shalom'], ['Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos'], ['Yorgos Papadopoulos', 'Giorgos Papadopoulos'],
		['محمد صديقي', 'Mohamed Siddiqui'], ['Mhd Antoun', 'Muhammed Antoun'], ['王杰', 'Wang Jie'], ['Zhang, Xiu Ying', '张秀英'], ['Łukasz Żółkiewski', 'Lukasz Zolkiewski'],
		['Anna Nowak-Kowalska', 'Anna Kowalska'], ['Ellie D\'esquire', 'Ellie Desquire'], ['Gosia Lis', 'Małgorzata Lis'], ['Paco Ruiz', 'Francisco Ruiz'], ['Beppe Rossi', 'Giuseppe Rossi'],
		['Jonh Smith', 'John Smith'], ['Kim Dara', 'គឹម តារា'],
	])('%s and %s: the same', (one, other) => expect([verdict(one, other), contradiction(named(one), named(other))]).toEqual(['same', undefined]));

	test.each([['J Smith', 'John Smith'], ['B. Miller', 'Robert Miller']])('%s and %s: may be', (one, other) => expect(verdict(one, other)).not.toBe('different'));

	test.each([
		['Anna Smith', 'Hanna Smith'], ['Mario Rossi', 'Maria Rossi'], ['Katarzyna Lis', 'Ekaterina Lis'], ['Daniel Weber', 'Daniela Weber'], ['Patrick Smith', 'Patricia Smith'],
		['Anna Smith', 'Piotr Smith'], ['Jan Nowak', 'Jana Nowak'], ['Peter Weber', 'Petra Weber'], ['Paul Brown', 'Paula Brown'], ['Marsha Kusha', 'Mark Kusha'], ['Alexander Lis', 'Alexandra Lis'], ['Oliver Lis', 'Olivia Lis'],
		['Emil Lis', 'Emilia Lis'], ['Eric Lis', 'Erica Lis'], ['Gabriel Lis', 'Gabriela Lis'], ['Michael Lis', 'Michelle Lis'], ['Christian Lis', 'Christina Lis'], ['Иван Лис', 'Ивана Лис'],
		['Kate Lis', 'Jane Lis'], ['Julia Lis', 'Julian Lis'], ['Dan Cohen', 'Dana Cohen'], ['יוסי כהן', 'דוד כהן'],
	])('%s and %s: different', (one, other) => {
		expect(contradiction(named(one), named(other))?.code).toBe('first-names-differ');
		expect(verdict(one, other)).toBe('different');
	});
});

describe('a name', () => {
	const read = (traits: Record<string, unknown>) => likeable({ traits, identifiers: [] }).names.map(({ given, family }) => [given, family].map((words) => words.map(({ text }) => text).join(' ')));

	test.each([
		[{ firstName: 'Anna', lastName: 'Lis' }], [{ first_name: 'Anna', surname: 'Lis' }], [{ given_name: 'Anna', family_name: 'Lis' }], [{ fname: 'Anna', lname: 'Lis' }],
		[{ PRIMARY_NAME_FIRST: 'Anna', PRIMARY_NAME_LAST: 'Lis' }], [{ Vorname: 'Anna', Nachname: 'Lis' }], [{ 'imię': 'Anna', nazwisko: 'Lis' }], [{ имя: 'Анна', фамилия: 'Лис' }],
		[{ name: 'Anna Lis' }], [{ full_name: 'Lis, Anna' }], [{ name: { first: 'Anna', last: 'Lis' } }], [{ customer: { 'First Name': 'anna', 'Last-Name': 'LIS' } }], [{ fullName: 'Mrs Anna Lis' }],
	])('is found in %j', (traits) => expect(read(traits)).toEqual([['anna', 'lis']]));

	test('keeps particles with the surname', () => expect(read({ name: 'Ludwig van der Berg' })).toEqual([['ludwig', 'van der berg']]));
	test('of a company is none of a person', () => expect(read({ company: 'Autoworks GmbH' })).toEqual([]));
});

test('names that are alike are two when the genders differ', () => {
	expect(contradiction(person({ name: 'Milan Lis', gender: 'M' }), person({ name: 'Milana Lis', sex: 'female' }))?.code).toBe('first-names-differ');
	expect(contradiction(person({ name: 'Milan Lis', gender: 'M' }), person({ name: 'Milan Lis', sex: 'female' }))).toBeUndefined();
});

describe('a generation', () => {
	test.each([['Morris Klein I', 'Morris Klein II'], ['David Dobbins Jr', 'David Dobbins Senior'], ['David Dobbins, Jr.', 'David Dobbins Sr.']])('%s and %s are two people', (one, other) => {
		expect(contradiction(named(one), named(other))?.code).toBe('suffixes-differ');
	});
	test('that only one name states says nothing', () => expect(contradiction(named('Jeff Brown Jr'), named('Geoffrey Brown'))).toBeUndefined());
});

test('there are several hundred groups of first names', () => expect(groupsOfNames()).toBeGreaterThan(1_000));

test('a surname may change, but not with nothing but a phone to go by', () => {
	const [one, other] = [{ firstName: 'Anna', lastName: 'Kowalska' }, { firstName: 'Anna', lastName: 'Zielonka' }];
	const shared = (kind: string, value: string) => contradiction(person(one, [{ kind, value }]), person(other, [{ kind, value }]))?.code;
	expect(shared('email', 'anna@mail.example')).toBeUndefined();
	expect(shared('passport', 'X1234567')).toBeUndefined();
	expect(shared('phone', '+48600100200')).toBe('names-differ');
});

test('a person is not its company', () => {
	expect(contradiction(person({ company: 'Autoworks GmbH' }), named('Hans Meier'))?.code).toBe('person-and-company');
	expect(contradiction(person({ company: 'Autoworks GmbH', name: 'Hans Meier' }), named('Hans Meier'))).toBeUndefined();
});
