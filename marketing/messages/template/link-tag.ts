import { escapeHtml, unescapeHtml } from './escaping';
import type { ReadingContext } from './context';
import type { Emitter, Library, Liquid, Node, TagToken, TopLevelToken } from './liquidjs';

/**
 * The tag `{% link %}address{% endlink %}`: writes the address that a link gets in this person's message. Inside HTML
 * the address is read and written as HTML.
 */
export function linkTag({ Tag }: Library, html: boolean) {
	const read = html ? unescapeHtml : (written: string) => written;
	const write = html ? escapeHtml : (written: string) => written;
	return class LinkTag extends Tag {
		private readonly inside: Node[] = [];

		constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
			super(token, remaining, liquid);
			for (let next = remaining.shift(); next; next = remaining.shift()) {
				if ((next as { name?: string }).name === 'endlink') return;
				this.inside.push(liquid.parser.parseToken(next, remaining));
			}
			throw new Error(`tag ${token.getText()} not closed`);
		}

		*render(context: ReadingContext, emitter: Emitter): Generator<unknown, void, unknown> {
			const address = String(yield this.liquid.renderer.renderTemplates(this.inside, context));
			const url = read(address).trim();
			emitter.write(context.links ? write(context.links.to(url)) : address);
		}

		*children(): Generator<unknown, Node[], unknown> {
			return (yield this.inside) as Node[];
		}
	};
}
