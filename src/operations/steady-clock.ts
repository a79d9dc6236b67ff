/** A clock that does not jump when the machine's is set. */
export interface SteadyClock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Takes the machine's time; for when nothing depends on the time that has passed. */
	set(): void;
}

/** `wall` is the machine's time, `passed` what has passed since some start, both in milliseconds. */
export function steadyClock(wall: () => number, passed: () => number): SteadyClock {
	let offset = wall() - passed();
	return {
		now: () => Math.round(offset + passed()),
		set() {
			offset = wall() - passed();
		},
	};
}
