/** Made by the first who asks for it, and kept: many questions need nothing of places, populations or misspelt names. */
export function whenNeeded<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
