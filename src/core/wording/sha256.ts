const K = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

/** SHA-256 of a text in UTF-8, in hexadecimal (FIPS 180-4). Words are short and few: speed does not matter here. */
export function sha256(text: string): string {
	const bytes = padded(new TextEncoder().encode(text));
	const state = START.slice();
	const schedule = new Uint32Array(64);
	for (let at = 0; at < bytes.byteLength; at += 64) {
		fill(schedule, new DataView(bytes.buffer, at, 64));
		compress(state, schedule);
	}
	return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** A one, zeros, and the length in bits, up to a multiple of 64 bytes. */
function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
	bytes.set(message);
	bytes[message.length] = 0x80;
	new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
	return bytes;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function fill(schedule: Uint32Array, block: DataView): void {
	for (let i = 0; i < 16; i++) schedule[i] = block.getUint32(4 * i);
	for (let i = 16; i < 64; i++) {
		const [a, b] = [schedule[i - 15] ?? 0, schedule[i - 2] ?? 0];
		const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
		const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
		schedule[i] = (schedule[i - 16] ?? 0) + low + (schedule[i - 7] ?? 0) + high;
	}
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let i = 0; i < 64; i++) {
		const choice = (e & f) ^ (~e & g);
		const high = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (K[i] ?? 0) + (schedule[i] ?? 0);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		const low = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
		[a, b, c, d, e, f, g, h] = [(high + low) | 0, a, b, c, (d + high) | 0, e, f, g];
	}
	for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word;
}

function primes(many: number): readonly number[] {
	const found: number[] = [];
	for (let n = 2; found.length < many; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
	return found;
}

/** The first 32 bits of the fraction of a root. */
function fraction(root: number): number {
	return Math.floor((root - Math.floor(root)) * 2 ** 32);
}
