import { goTogether } from './block-keys';
import { mix } from './hash';

/** A block up to this size is compared within; larger ones are cut by a second key. */
const SMALL = 24;
/** Within a block that stays large, a person is compared with so many who stand next in order. */
const WINDOW = 6;

/** Numbers that grow: keys as 32-bit hashes and whose they are. */
export class Entries {
	hashes = new Uint32Array(1 << 14);
	owners = new Uint32Array(1 << 14);
	length = 0;

	push(key: number, owner: number): void {
		if (this.length === this.hashes.length) {
			this.hashes = grown(this.hashes);
			this.owners = grown(this.owners);
		}
		this.hashes[this.length] = key;
		this.owners[this.length++] = owner;
	}
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(numbers.length * 2);
	larger.set(numbers);
	return larger;
}

/** Blocks in order: the members of block `b` are `members[starts[b]] … members[starts[b + 1] - 1]`. */
export interface Blocks {
	starts: Uint32Array;
	members: Uint32Array;
	/** What each block's key is about; the lowest bits of the key. */
	aspects: Uint8Array;
	count: number;
}

/** A key with what it is about in its lowest bits. */
export function withAspect(key: number, aspect: number): number {
	return ((key & ~3) | aspect) >>> 0;
}

/** Where long work may be interrupted: whoever walks through it gives the event loop its turn. */
export const BREATH = undefined;

/** Sorts entries by key, with breaths. Key and owner are one number for that, as exact as a double holds. */
export function* blocksOf(entries: Entries, people: number): Generator<typeof BREATH, Blocks> {
	const { length } = entries;
	const room = 2 ** Math.max(1, Math.ceil(Math.log2(people + 1)));
	const sorted = yield* inOrder(entries, room);
	const members = new Uint32Array(length);
	const starts = new Uint32Array(length + 1);
	const aspects = new Uint8Array(length);
	let count = 0;
	let last = -1;
	let written = 0;
	for (let at = 0; at < length; at++) {
		if (at > 0 && sorted[at] === sorted[at - 1]) continue;
		const key = Math.floor(sorted[at] / room);
		if (key !== last) {
			aspects[count] = key % 4;
			starts[count++] = written;
		}
		last = key;
		members[written++] = sorted[at] - key * room;
	}
	starts[count] = written;
	return { starts, members, aspects, count };
}

const HEAPS = 64;

/** The entries as numbers in order: first thrown onto heaps by their highest bits, so that no sort takes long. */
function* inOrder({ hashes, owners, length }: Entries, room: number): Generator<typeof BREATH, Float64Array> {
	const keyRoom = Math.min(2 ** 32, 2 ** 53 / room);
	const heapOf = (at: number) => Math.floor(((hashes[at] % keyRoom) / keyRoom) * HEAPS);
	const ends = new Uint32Array(HEAPS);
	for (let at = 0; at < length; at++) ends[heapOf(at)]++;
	for (let heap = 1; heap < HEAPS; heap++) ends[heap] += ends[heap - 1];
	const places = new Uint32Array(HEAPS);
	places.set(ends.subarray(0, HEAPS - 1), 1);
	const starts = places.slice();
	const sorted = new Float64Array(length);
	yield BREATH;
	for (let at = 0; at < length; at++) sorted[places[heapOf(at)]++] = (hashes[at] % keyRoom) * room + owners[at];
	for (let heap = 0; heap < HEAPS; heap++) {
		yield BREATH;
		sorted.subarray(starts[heap], ends[heap]).sort();
	}
	return sorted;
}

/** Small blocks go on as they are; of large ones each member keeps the block's number. */
export function split({ starts, members, aspects, count }: Blocks, small: Entries, large: Entries): void {
	for (let block = 0; block < count; block++) {
		const size = starts[block + 1] - starts[block];
		if (size < 2) continue;
		const key = withAspect(mix(block * 4 + small.length), aspects[block]);
		const into = size <= SMALL ? small : large;
		for (let at = starts[block]; at < starts[block + 1]; at++) into.push(key, members[at]);
	}
}

/** Takes each person's large blocks two at a time. */
export function combine({ hashes, owners, length }: Entries, people: number, into: Entries): void {
	const counts = new Uint32Array(people + 1);
	for (let at = 0; at < length; at++) counts[owners[at] + 1]++;
	for (let at = 0; at < people; at++) counts[at + 1] += counts[at];
	const ordered = new Uint32Array(length);
	const places = counts.slice();
	for (let at = 0; at < length; at++) ordered[places[owners[at]]++] = hashes[at];
	for (let person = 0; person < people; person++) {
		for (let first = counts[person]; first < counts[person + 1]; first++) {
			for (let second = first + 1; second < counts[person + 1]; second++) {
				if (!goTogether(ordered[first] % 4, ordered[second] % 4)) continue;
				const [low, high] = ordered[first] < ordered[second] ? [ordered[first], ordered[second]] : [ordered[second], ordered[first]];
				into.push(mix(low ^ mix(high)), person);
			}
		}
	}
}

/** Cuts blocks that are still large into runs of a few. */
export function chain({ starts, members, count }: Blocks, into: Entries): void {
	for (let block = 0; block < count; block++) {
		const end = starts[block + 1];
		for (let at = starts[block]; at < end; at += WINDOW) {
			const key = mix(block ^ mix(at) ^ 0x7feb352d);
			for (let member = at; member < Math.min(end, at + 2 * WINDOW); member++) into.push(key, members[member]);
		}
	}
}

/** For each person those after them who share a block. */
export function* neighbours({ starts, members, count }: Blocks, people: number): Generator<[number, number]> {
	const firsts = new Uint32Array(people + 1);
	for (let at = 0; at < starts[count]; at++) firsts[members[at] + 1]++;
	for (let at = 0; at < people; at++) firsts[at + 1] += firsts[at];
	const blocks = new Uint32Array(starts[count]);
	const places = firsts.slice();
	for (let block = 0; block < count; block++) for (let at = starts[block]; at < starts[block + 1]; at++) blocks[places[members[at]]++] = block;
	const seen = new Int32Array(people).fill(-1);
	for (let person = 0; person < people; person++) {
		for (let at = firsts[person]; at < firsts[person + 1]; at++) {
			const block = blocks[at];
			for (let there = starts[block + 1] - 1; there >= starts[block] && members[there] > person; there--) {
				const other = members[there];
				if (seen[other] === person) continue;
				seen[other] = person;
				yield [person, other];
			}
		}
	}
}
