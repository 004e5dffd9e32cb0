import { constraints, isFile, typed, type Schema } from './constraints';

export type { Schema } from './constraints';

/** Where schemas refer to each other: `#/a/b` inside one document. */
export type Lookup = (ref: string) => Schema;

/** What a schema says of a value: what is wrong, and which names of an object it knows. */
interface View {
	wrong: string[];
	names: Set<string>;
	/** Whether any other name is fine: a map without declared names, or one whose values have a schema. */
	free: boolean;
}

interface Place {
	look: Lookup;
	/** Whether values are texts of a form, so that numbers and booleans are written out. */
	form: boolean;
}

/** Everything that is wrong with a value, names that the schema does not declare included. */
export function violations(schema: Schema, value: unknown, place: Place, at = ''): string[] {
	const { wrong, names, free } = look(schema, value, place, at);
	if (free || !isObject(value)) return wrong;
	return [...wrong, ...Object.keys(value).filter((name) => !names.has(name)).map((name) => `${at}/${name} is not a name of the description`)];
}

function look(written: Schema, value: unknown, place: Place, at: string): View {
	const schema = resolved(written, place.look);
	if (value === null) return { wrong: mayBeNull(schema, place) ? [] : [`${at || '/'} is null`], names: new Set(), free: true };
	const own = ownView(schema, value, place, at);
	const parts = (schema.allOf ?? []).map((part) => look(part, value, place, at));
	const fitting = [schema.oneOf, schema.anyOf].flatMap((branches, way) => (branches ? [branchView(schema, branches, way === 0, value, place, at, [own, ...parts])] : []));
	const mapped = !schema.oneOf && !schema.anyOf && schema.discriminator ? [mappedView(schema, value, place, at)] : [];
	return together([own, ...parts, ...fitting, ...mapped]);
}

function together(views: View[]): View {
	return {
		wrong: views.flatMap(({ wrong }) => wrong),
		names: new Set(views.flatMap(({ names }) => [...names])),
		// A part that only adds a condition declares nothing and frees nothing.
		free: views.every(({ free, names }) => free || names.size === 0) && views.some(({ free }) => free),
	};
}

function ownView(schema: Schema, value: unknown, place: Place, at: string): View {
	const wrong = constraints(schema, value, place.form, at);
	if (wrong.length > 0) return { wrong, names: new Set(), free: true };
	if (Array.isArray(value) && schema.items) return { wrong: value.flatMap((one, index) => violations(schema.items!, one, place, `${at}/${index}`)), names: new Set(), free: true };
	// A form writes a list of one like a single value.
	if (place.form && schema.items && !isObject(value)) return { wrong: violations(schema.items, value, place, at), names: new Set(), free: true };
	if (!isObject(value)) return { wrong: [], names: new Set(), free: true };
	return objectView(schema, value, place, at);
}

function objectView(schema: Schema, value: Record<string, unknown>, place: Place, at: string): View {
	const { properties = {}, patternProperties = {}, additionalProperties: rest, required = [] } = schema;
	const composed = Boolean(schema.allOf ?? schema.oneOf ?? schema.anyOf ?? schema.discriminator);
	const names = new Set(Object.keys(properties));
	const wrong = required.filter((name) => value[name] === undefined).map((name) => `${at}/${name} is missing`);
	for (const [name, one] of Object.entries(value)) {
		const patterns = Object.keys(patternProperties).filter((pattern) => new RegExp(pattern).test(name));
		const schemas = [...(properties[name] ? [properties[name]] : []), ...patterns.map((pattern) => patternProperties[pattern])];
		if (patterns.length > 0) names.add(name);
		if (schemas.length === 0 && isObject(rest)) schemas.push(rest as Schema);
		wrong.push(...schemas.flatMap((each) => violations(each, one, place, `${at}/${name}`)));
	}
	const bare = names.size === 0 && Object.keys(patternProperties).length === 0 && rest !== false && !composed && required.length === 0;
	return { wrong, names, free: isObject(rest) || (bare && (typed(schema) === 'object' || typed(schema) === undefined)) };
}

/** `oneOf` and `anyOf`: the branch that the discriminator names, else the ones that fit, else the one that fits best. */
function branchView(schema: Schema, branches: Schema[], exactlyOne: boolean, value: unknown, place: Place, at: string, around: View[]): View {
	if (schema.discriminator && isObject(value)) return mappedView(schema, value, place, at);
	const views = branches.map((branch) => look(branch, value, place, at));
	const known = new Set(around.flatMap(({ names }) => [...names]));
	const closed = ({ free, names, wrong }: View) => wrong.length === 0 && (free || !isObject(value) || Object.keys(value).every((name) => names.has(name) || known.has(name)));
	const fitting = views.filter(closed);
	if (exactlyOne && fitting.length > 1) return { ...together(fitting), wrong: [`${at || '/'} fits several forms where it must fit one`] };
	if (fitting.length > 0) return together(fitting);
	return views.toSorted((one, other) => one.wrong.length - other.wrong.length)[0];
}

/** The schema that the value's own word names, e.g. `type: "text"`. */
function mappedView(schema: Schema, value: unknown, place: Place, at: string): View {
	const { propertyName, mapping = {} } = schema.discriminator!;
	const word = isObject(value) ? value[propertyName] : undefined;
	const byName = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].find(({ $ref }) => $ref?.split('/').at(-1) === word);
	const branch = mapping[String(word)] ? { $ref: mapping[String(word)] } : byName;
	if (branch) return withoutCircle(schema, branch, value, place, at);
	return { wrong: [`${at}/${propertyName} "${String(word)}" is none of ${Object.keys(mapping).join(', ')}`], names: new Set(), free: true };
}

/** The parts of a mapped schema often point back to their parent; its discriminator has been followed by then. */
function withoutCircle(parent: Schema, branch: Schema, value: unknown, place: Place, at: string): View {
	const plain: Schema = { ...parent, discriminator: undefined };
	const lookPast: Lookup = (ref) => {
		const found = place.look(ref);
		return found === parent || found.discriminator === parent.discriminator ? plain : found;
	};
	return look(branch, value, { ...place, look: lookPast }, at);
}

function resolved(schema: Schema, find: Lookup): Schema {
	if (!schema.$ref) return schema;
	const { $ref, ...beside } = schema;
	const target = resolved(find($ref), find);
	const says = Object.keys(beside).some((key) => !['description', 'title', 'example', 'deprecated'].includes(key));
	return says ? { ...target, ...beside } : target;
}

function mayBeNull(schema: Schema, place: Place): boolean {
	if (schema.nullable || [schema.type].flat().includes('null') || schema.enum?.includes(null)) return true;
	return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].some((branch) => mayBeNull(resolved(branch, place.look), place));
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !isFile(value);
}
