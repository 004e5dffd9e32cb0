import { escapeHtml, unescapeHtml } from '../escaping';
import type { ReadingContext } from './context';
import type { Emitter, Library, Liquid, Node, TagToken, TopLevelToken } from './liquidjs';
import { plainText } from './plan';

/**
 * The tag `{% link %}address{% endlink %}`: writes the address that a link gets in this person's message. Inside HTML
 * the address is read and written as HTML.
 */
export function linkTag({ Tag }: Library, html: boolean) {
	const read = html ? unescapeHtml : (written: string) => written;
	const write = html ? escapeHtml : (written: string) => written;
	return class LinkTag extends Tag {
		private readonly inside: Node[] = [];
		/** The address where it is the same for everybody, as it stands there and as it is meant. */
		private readonly fixed: { written: string; url: string } | undefined;

		constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
			super(token, remaining, liquid);
			for (let next = remaining.shift(); ; next = remaining.shift()) {
				if (!next) throw new Error(`tag ${token.getText()} not closed`);
				if ((next as { name?: string }).name === 'endlink') break;
				this.inside.push(liquid.parser.parseToken(next, remaining));
			}
			const texts = this.inside.map(plainText);
			const written = texts.join('');
			if (!texts.includes(undefined)) this.fixed = { written, url: read(written).trim() };
		}

		render(context: ReadingContext, emitter: Emitter): Generator<unknown, void, unknown> | undefined {
			const { fixed } = this;
			if (!fixed) return this.renderInside(context, emitter);
			emitter.write(context.links ? write(context.links.to(fixed.url)) : fixed.written);
			return undefined;
		}

		*children(): Generator<unknown, Node[], unknown> {
			return (yield this.inside) as Node[];
		}

		private *renderInside(context: ReadingContext, emitter: Emitter): Generator<unknown, void, unknown> {
			const address = String(yield this.liquid.renderer.renderTemplates(this.inside, context));
			emitter.write(context.links ? write(context.links.to(read(address).trim())) : address);
		}
	};
}
