/** Numbers from 0 to 1, the same at every run: xorshift32. */
export function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}
