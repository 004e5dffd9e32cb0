/** The networks a post is written for, and the most characters each takes. */
export const NETWORKS = { facebook: 63_206, instagram: 2_200, linkedin: 3_000, x: 280 } as const;
export type Network = keyof typeof NETWORKS;

/** A post for social networks. */
export interface RenderedPost {
	/** What is written on each network, cut to what it takes. */
	texts: Readonly<Record<Network, string>>;
	image?: string;
	imageAlt: string;
	link: string;
	hashtags: readonly string[];
}
