/** Crockford's base 32: no letters that are mistaken for others when read out. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 32-bit FNV-1a. */
function fnv(text: string, seed: number): number {
	let hash = seed;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

/**
 * The id of an answer, "A-7F3KQ2": the same question of the same data has the same id on every surface.
 * Thirty bits; what an id stands for is kept with the answers given.
 */
export function answerId(canonical: string, dataset: string): string {
	let bits =
		fnv(`${canonical}\n${dataset}`, 0x811c9dc5) ^ (fnv(`${dataset}\n${canonical}`, 0x01234567) >>> 3);
	let id = "";
	for (let i = 0; i < 6; i++) {
		id += SYMBOLS[bits & 31];
		bits >>>= 5;
	}
	return `A-${id}`;
}
