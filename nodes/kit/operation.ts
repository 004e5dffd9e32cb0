import type { IBinaryData, IDataObject, INodeProperties } from 'n8n-workflow';
import type { Transport } from '../../marketing/channels';
import type { Outcome } from '../../marketing/outcome';
import type { Work } from '../../marketing/store';
import type { ImageSource } from './browser/tab';

/** Reads a parameter of the item at hand; `read.item` is the item's JSON. */
export interface Read {
	<Value = string>(name: string): Value;
	item: IDataObject;
	/** The item's place in the node's input, by which its files are found. */
	position: number;
	now: number;
}

/** What an operation may use besides the store. */
export interface Tools extends Work {
	/** The workflow and node it runs in: defaults for campaign and step. */
	workflowId: string;
	nodeId: string;
	/** A credential of this node, decrypted. */
	credential: <Data>(type: string) => Promise<Data>;
	/** The id of the credential of that type that is chosen on this node; undefined when there is none. */
	credentialId: (type: string) => string | undefined;
	/** Sends requests with a credential of this node, or as they are; `http2` takes those that need HTTP/2. */
	transport: (credential?: string, http2?: Transport) => Transport;
	/** From 0 up to 1. */
	random: () => number;
	/** A file that an item carries, e.g. a preview: a text, bytes, or the pieces of a long text. */
	file: (content: string | Uint8Array | AsyncIterable<string>, name: string, mimeType: string) => Promise<IBinaryData>;
	/** The content of the file that came with the item at this place, in pieces; undefined where it has none of that name. */
	open: (position: number, field: string) => Promise<AsyncIterable<Uint8Array> | undefined>;
	/** How that file is called and what it is; `key` is the same for two items that carry the same one. */
	fileAt: (position: number, field: string) => { name: string; mimeType: string; key: string } | undefined;
	/** An image from the web; undefined where there is none. */
	image: ImageSource;
	/** Set when the user stops the execution. */
	stop: { aborted: boolean };
	/** A sentence shown above the node's output. */
	hint: (message: string) => void;
	/** A sentence about a run that is going on: n8n shows it in the browser's console of a manual run, and in its log at the level debug. */
	progress: (message: string) => void;
}

/** What one input becomes: an item on an output. `fields` are added to the item that came in, or stand alone. */
export interface Emitted {
	output?: number;
	fields: object;
	alone?: boolean;
	binary?: Record<string, IBinaryData>;
}

/**
 * One thing a node can do: how it looks, what it reads, how inputs are judged, what it runs and how results are shown.
 * `run` always takes all items at once. An operation is named here and nowhere else.
 */
export interface Operation<Written = never, Judged = never, Result = never> {
	value: string;
	name: string;
	action: string;
	description: string;
	fields: INodeProperties[];
	input: (read: Read) => Written;
	judge: (written: Written, now: number) => Outcome<Judged>;
	run: (tools: Tools, inputs: Judged[]) => Promise<Outcome<Result>[]>;
	/** Most results become one item; a list becomes as many as it has rows. */
	emit: (result: Result) => Emitted | Emitted[];
	/** What comes after the items on the first output, e.g. a count of them; it belongs to all inputs. */
	closing?: (results: Result[], inputs: Judged[]) => object | undefined;
	/** How many outputs it sorts its items onto; one when left out. */
	outputs?: number;
	/** The output for items that failed, where the node has one; else they stop the node. */
	failedOutput?: number;
	/** Where failed items go when the user lets them pass ('On Error': Continue); the first output when left out. */
	faultOutput?: number;
	/** Whether the node runs once for all items, reading the parameters of the first; those may decide it. */
	once?: boolean | ((read: Read) => boolean);
}

/** An operation of any shape, as the kit passes it around. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyOperation = Operation<any, any, any>;

/** States an operation; the types flow from `input` over `judge` and `run` to `emit`. */
export function operation<Written, Judged, Result>(stated: Operation<Written, Judged, Result>): Operation<Written, Judged, Result> {
	return stated;
}
