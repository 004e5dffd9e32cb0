/** A notification as it goes out. */
export interface Push {
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
	/** How long it may wait for the device, in seconds. */
	ttlSeconds?: number;
	/** Whether it may wake the device. */
	urgent: boolean;
}
