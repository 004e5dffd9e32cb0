import type { BrandKit } from '../brand/brand-kit';
import { blocksOf } from '../brief/blocks';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { parseAddress, uncounted } from '../form/address';
import { cutAtWord, lettersIn } from '../form/text/cut';
import { parseFields } from '../form/fields';
import { filledAsUsual } from '../form/text/guard';
import type { ComposeOptions } from '../form/options';
import { writerOf, type Draft } from '../form/writer-of';
import type { Warning, Writer } from '../writer';
import { NETWORKS, type Network, type RenderedPost } from './post';
import { xLength } from './weight';

/** Makes a brief's post for social networks ready: on each network as much of it as the network takes. */
export async function postWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedPost>> {
	return await writerOf(brief, 'post', brand, options, async (said, language) => await draftPost(said, language));
}

async function draftPost(said: BriefText & Overrides['post'], language: string): Promise<Draft<RenderedPost>> {
	const body = blocksOf(said.text).map(({ kind, lines }) => lines.map((line) => (kind === 'bullets' ? `• ${line}` : line)).join('\n')).join('\n\n');
	const long = said.message?.trim() || joined(said.headline, body, said.offer, said.legal);
	const short = said.message?.trim() || joined(said.headline, said.offer) || body;
	const fields = await parseFields(language, { Post: long, 'Short Post': short, 'Image Description': said.imageAlt });
	const link = await parseAddress(`Link (${language})`, said.link, language);
	const image = await parseAddress(`Image (${language})`, said.image, language);
	const hashtags = (said.hashtags ?? []).map(hashtag).filter((tag) => tag !== '#');
	return {
		templates: [...fields.templates, link.template, image.template],
		addresses: link.fixed,
		warnings: postWarnings(said, short),
		write: (person, links) => {
			const { Post: post, 'Short Post': shortPost, 'Image Description': imageAlt } = fields.render(person);
			const address = link.for(person, links);
			const picture = image.for(person, uncounted);
			const texts = Object.fromEntries((Object.keys(NETWORKS) as Network[]).map((network) => [network, fitted(network, post, shortPost, address, hashtags)]));
			return { texts: texts as RenderedPost['texts'], ...(picture === '' ? {} : { image: picture }), imageAlt, link: address, hashtags };
		},
	};
}

/** A post as a network takes it: whole, else its short form, else that cut at a word; hashtags go before words do. */
function fitted(network: Network, post: string, short: string, link: string, hashtags: readonly string[]): string {
	const length = network === 'x' ? xLength : (text: string) => text.length;
	// Instagram shows addresses as dead text.
	const address = network === 'instagram' ? '' : link;
	const tries = [joined(post, address, hashtags.join(' ')), joined(short, address, hashtags.join(' ')), joined(short, address)];
	const whole = tries.find((text) => length(text) <= NETWORKS[network]);
	if (whole !== undefined) return whole;
	let letters = lettersIn(short);
	let text = joined(short, address);
	while (length(text) > NETWORKS[network] && letters > 1) {
		letters -= Math.max(1, Math.ceil((length(text) - NETWORKS[network]) / 2));
		text = joined(cutAtWord(short, Math.max(1, letters)), address);
	}
	return text;
}

function joined(...pieces: string[]): string {
	return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '').join('\n\n');
}

/** Networks end a hashtag at the first letter that is neither a letter, a digit nor an underscore. */
function hashtag(written: string): string {
	return `#${written.replaceAll(/[^\p{L}\p{N}\p{M}_]/gu, '')}`;
}

function postWarnings(said: BriefText, short: string): Omit<Warning, 'language'>[] {
	const warnings = [];
	const length = xLength(joined(filledAsUsual(short), said.link.trim() === '' ? '' : 'https://x.example'));
	if (length > NETWORKS.x) warnings.push({ code: 'post-long', text: `The post has a length of about ${length} on X, which takes ${NETWORKS.x}; it is cut there. Write a shorter one.` });
	if (said.image.trim() === '') warnings.push({ code: 'post-no-image', text: 'Instagram takes no post without a picture. Add one, or leave Instagram out.' });
	else if (said.imageAlt.trim() === '') warnings.push({ code: 'no-alt', text: 'The picture has no description for those who don\'t see it. Write one.' });
	return warnings;
}
