/** One part of a multipart form: a value, or a file. */
export interface Part {
	name: string;
	value: string | { content: Uint8Array; fileName: string; contentType: string };
}

/** What a request carries: at most one of them. */
export type Body =
	| { json: unknown }
	| { form: Record<string, string | string[]> }
	| { multipart: Part[] }
	| { bytes: Uint8Array; contentType?: string };

/** A request to a provider, without the secrets that the credential adds. */
export interface HttpRequest {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** Absolute, https (http for a server on this machine). */
	url: string;
	query?: Record<string, string>;
	headers?: Record<string, string>;
	body?: Body;
	/** APNs speaks HTTP/2 only (RFC 9113). */
	http2?: boolean;
}

/** What came back. Header names are lower case; `body` is parsed where it was JSON, else the text. */
export interface HttpAnswer {
	status: number;
	headers: Record<string, string>;
	body: unknown;
}

/** Nothing came back. `left` says whether the request may have reached the provider: then it must not be sent again. */
export interface NoAnswer {
	left: boolean;
	code: string;
	message: string;
}

/** Sends one request with the account's credential. Never throws for what a server or the network does. */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer | NoAnswer>;
