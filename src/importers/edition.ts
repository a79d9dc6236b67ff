/** Checksums of a file and of what was given with it, a mapping or a lookup: another one gives other figures. */
export interface ReadFrom {
	/** Null for what the package holds without a file. */
	readonly sha256: string | null;
	readonly companion: string | null;
}

/** A release that is held, and what it was read from. */
export interface HeldEdition extends ReadFrom {
	readonly release: Published;
}

interface Published {
	readonly id: string;
	readonly published: string;
}

export const isReadFrom = (one: ReadFrom, other: ReadFrom): boolean =>
	one.sha256 === other.sha256 && one.companion === other.companion;

/**
 * The id under which a release goes live: the one it wants, unless another file was imported under that one; then
 * "-v2" and so on. A release that the package holds without a file is the same release where it was published that day.
 */
export function editionId(wanted: Published, from: ReadFrom, held: readonly HeldEdition[]): string {
	for (let edition = 1; ; edition++) {
		const id = edition === 1 ? wanted.id : `${wanted.id}-v${edition}`;
		const other = held.find(({ release }) => release.id === id);
		if (other === undefined || isReadFrom(other, from)) return id;
		// A day in the month that the package names is that month told better.
		if (other.sha256 === null && wanted.published.startsWith(other.release.published)) return id;
	}
}

/** The edition before, which a further one has to differ from; null for a first. */
export function editionBefore(id: string): string | null {
	const [, wanted = "", edition = ""] = /^(.*)-v(\d+)$/.exec(id) ?? [];
	if (edition === "") return null;
	return edition === "2" ? wanted : `${wanted}-v${Number(edition) - 1}`;
}
