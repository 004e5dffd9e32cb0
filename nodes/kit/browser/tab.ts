import type { Line } from './line';

/** A page to be drawn: its text, how wide the window is, and whether its reader prefers the dark. */
export interface Sheet {
	html: string;
	width: number;
	dark?: boolean;
}

/** An image from the web; undefined where there is none. */
export type ImageSource = (url: string) => Promise<{ content: Uint8Array; type: string } | undefined>;

/** Taller pages are cut there, in pixels. */
const TALLEST = 10_000;
/** Device pixels per pixel: pictures stay crisp where they are enlarged. */
const SHARPNESS = 1.5;
/** A name that no network has (RFC 6761): what the tab asks of it we answer. */
const HOME = 'https://preview.invalid/';
/** A page's own style and pictures, and nothing that runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:; frame-src 'self'";

interface Request {
	requestId: string;
	request: { url: string };
	resourceType: string;
}

/** One tab, which gets whatever it shows from us: it reaches neither the network nor the disk. */
export class Tab {
	/** Images that the page shown last asked for and that did not come, or were not to be asked for. */
	missing = new Set<string>();
	private page = '';
	/** Whether the page was handed to the tab: an end of loading before that is of another page. */
	private served = false;
	private readonly images = new Map<string, ReturnType<ImageSource>>();

	private constructor(private readonly line: Line, private readonly source: ImageSource | undefined) {}

	/** Opens the tab. Without a source no image is loaded. */
	static async open(line: Line, source: ImageSource | undefined): Promise<Tab> {
		const { targetId } = await line.ask('Target.createTarget', { url: 'about:blank' });
		const { sessionId } = await line.ask('Target.attachToTarget', { targetId, flatten: true });
		line.session = sessionId as string;
		const tab = new Tab(line, source);
		line.on('Fetch.requestPaused', (request) => void tab.answer(request as unknown as Request).catch(() => undefined));
		await line.ask('Page.enable');
		await line.ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
		await line.ask('Emulation.setScriptExecutionDisabled', { value: true });
		return tab;
	}

	/** How tall the page is at this width, in pixels. */
	async heightOf(sheet: Sheet): Promise<number> {
		await this.show(sheet);
		const { cssContentSize } = await this.line.ask('Page.getLayoutMetrics');
		return Math.min(TALLEST, Math.max(1, Math.ceil((cssContentSize as { height: number }).height)));
	}

	/** The whole page as a picture. */
	async png(sheet: Sheet): Promise<Buffer> {
		const height = await this.heightOf(sheet);
		await this.window(sheet.width, height);
		const { data } = await this.line.ask('Page.captureScreenshot', { format: 'png' });
		return Buffer.from(data as string, 'base64');
	}

	/** The page as it is printed, on the paper that its style names. */
	async pdf(html: string): Promise<Buffer> {
		await this.show({ html, width: 800 });
		const { data } = await this.line.ask('Page.printToPDF', { printBackground: true, preferCSSPageSize: true });
		return Buffer.from(data as string, 'base64');
	}

	/** A page that is on show already is not loaded again: by day and by night it is the same one. */
	private async show({ html, width, dark = false }: Sheet): Promise<void> {
		await this.line.ask('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });
		// As low as can be: a page is as tall as its content, not as the window.
		await this.window(width, 1);
		if (this.served && html === this.page) return;
		this.page = html;
		this.served = false;
		this.missing = new Set();
		const loaded = this.line.next('Page.loadEventFired', () => this.served);
		await Promise.all([loaded, this.line.ask('Page.navigate', { url: HOME })]);
	}

	private async window(width: number, height: number): Promise<void> {
		await this.line.ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: SHARPNESS, mobile: false });
	}

	private async answer({ requestId, request: { url }, resourceType }: Request): Promise<void> {
		if (url === HOME && resourceType === 'Document') {
			this.served = true;
			return await this.fulfil(requestId, Buffer.from(this.page), 'text/html; charset=utf-8');
		}
		if (url.startsWith('data:')) return void (await this.line.ask('Fetch.continueRequest', { requestId }));
		const image = resourceType === 'Image' && /^https?:/.test(url) ? await this.imageAt(url) : undefined;
		if (image) return await this.fulfil(requestId, image.content, image.type);
		if (resourceType === 'Image' && !url.startsWith(HOME)) this.missing.add(url);
		await this.line.ask('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
	}

	/** Each image is asked for once, however many pages show it. */
	private async imageAt(url: string): ReturnType<ImageSource> {
		const known = this.images.get(url) ?? (this.source ? this.source(url).catch(() => undefined) : Promise.resolve(undefined));
		this.images.set(url, known);
		return await known;
	}

	private async fulfil(requestId: string, content: Uint8Array, type: string): Promise<void> {
		const responseHeaders = [{ name: 'Content-Type', value: type }, { name: 'Content-Security-Policy', value: POLICY }];
		await this.line.ask('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: Buffer.from(content).toString('base64') });
	}
}
