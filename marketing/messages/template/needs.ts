import type { Library, Node } from './liquid/liquidjs';
import { pathText, readPath, valueAt } from './paths';

/** A condition and what stands under it, as the tags `if`, `unless` and `case` keep them. */
interface Branch {
	value?: unknown;
	values?: readonly unknown[];
	templates: readonly Node[];
}

/** The parts of a parsed tag that matter here; each kind of tag has some of them. */
interface Parts {
	branches?: readonly Branch[];
	elseTemplates?: readonly Node[];
	value?: unknown;
	templates?: readonly Node[];
	collection?: unknown;
}

/**
 * The variables that a template needs and has no way around, e.g. `profile.firstName`, in the order in which they
 * stand there. Left out is what has a `default`, what only decides a condition, and what stands under a condition on itself.
 */
export function needsIn(library: Library, nodes: readonly Node[]): readonly string[] {
	return [...new Reader(library).read(nodes, new Set(), new Set())];
}

/** Which of the needed variables have no value: null, undefined or an empty text. */
export function missingIn(needs: readonly string[], values: Readonly<Record<string, unknown>>): string[] {
	return needs.filter((need) => {
		const value = valueAt(readPath(need), values);
		return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
	});
}

class Reader {
	private readonly found = new Set<string>();

	constructor(private readonly library: Library) {}

	/** `own` are names that the template itself gave a value, `sure` are variables that a condition has looked at. */
	read(nodes: readonly Node[], own: Set<string>, sure: ReadonlySet<string>): Set<string> {
		for (const node of nodes) {
			const parts = node as Node & Parts;
			if (Array.isArray(parts.branches)) this.readBranches(parts, own, sure);
			else this.readPlain(parts, own, sure);
			for (const name of node.localScope?.() ?? []) own.add((name as { content: string }).content);
		}
		return this.found;
	}

	private readBranches({ branches = [], elseTemplates = [], value }: Parts, own: Set<string>, sure: ReadonlySet<string>): void {
		const subject = this.variables(value);
		for (const branch of branches) {
			const looked = [branch.value, ...(branch.values ?? [])].flatMap((one) => this.variables(one));
			this.read(branch.templates, own, new Set([...sure, ...subject, ...looked]));
		}
		this.read(elseTemplates, own, sure);
	}

	private readPlain(node: Node & Parts, own: Set<string>, sure: ReadonlySet<string>): void {
		const hasElse = (node.elseTemplates ?? []).length > 0;
		for (const argument of node.arguments?.() ?? []) {
			if (hasDefault(argument) || (hasElse && argument === node.collection)) continue;
			for (const path of this.variables(argument)) if (!own.has(String(readPath(path)[0])) && !sure.has(path)) this.found.add(path);
		}
		const inside = node.children ? this.library.toValueSync(node.children(false, true)) as readonly Node[] : [];
		if (inside.length > 0) this.read(inside, new Set([...own, ...(node.blockScope?.() ?? [])]), sure);
	}

	/** The variables of an expression, as paths; of `a[b]` those are `a` and `b`. */
	private variables(argument: unknown): string[] {
		if (argument === undefined) return [];
		const { variables } = this.library.analyzeSync([{ arguments: () => [argument] } as unknown as Node]);
		return Object.values(variables).flat().map(({ segments }) => {
			const known = segments.findIndex((segment) => typeof segment === 'object');
			return pathText((known < 0 ? segments : segments.slice(0, known)) as (string | number)[]);
		});
	}
}

function hasDefault(argument: unknown): boolean {
	const { filters } = (argument ?? {}) as { filters?: readonly { name: string }[] };
	return Array.isArray(filters) && filters.some(({ name }) => name === 'default');
}
