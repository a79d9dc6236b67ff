/** A release that was imported before, and the file it was read from. */
export interface HeldEdition {
	readonly release: { readonly id: string };
	readonly sha256: string;
}

/**
 * The id under which a release goes live: the one it wants, unless another file was imported under that one; then
 * "-v2" and so on. A release that the package holds without a file is the same release.
 */
export function editionId(wanted: string, sha256: string, held: readonly HeldEdition[]): string {
	for (let edition = 1; ; edition++) {
		const id = edition === 1 ? wanted : `${wanted}-v${edition}`;
		const other = held.find(({ release }) => release.id === id);
		if (other === undefined || other.sha256 === sha256) return id;
	}
}

/** The edition before, which a further one has to differ from; null for a first. */
export function editionBefore(id: string): string | null {
	const [, wanted = "", edition = ""] = /^(.*)-v(\d+)$/.exec(id) ?? [];
	if (edition === "") return null;
	return edition === "2" ? wanted : `${wanted}-v${Number(edition) - 1}`;
}
