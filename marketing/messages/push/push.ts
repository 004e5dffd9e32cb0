/** A notification as one person gets it. */
export interface RenderedPush {
	title: string;
	body: string;
	/** Web address of a picture. */
	image?: string;
	/** What opens when it is tapped: a web address, or a place in the app. */
	link?: string;
	/** For the app, not shown. */
	fields?: Readonly<Record<string, string>>;
	/** A newer one with the same word takes its place on the device. */
	collapse?: string;
}

/** How many letters a phone shows of a notification that nobody has opened. */
export const PUSH_MOST = { title: 50, body: 150 } as const;
