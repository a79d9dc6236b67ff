import { basename, dirname, extname } from "node:path";
import { compareEditions, joinEditions, type NamedEdition, readEdition } from "./named-edition.ts";
import { filePath, type PageLink } from "./page-links.ts";

/** The link to the newest file, by what names, folders and words of the links say; undefined where that does not tell. */
export function newestLink(links: readonly PageLink[], today: string): PageLink | undefined {
	const candidates = oneForm(links).map((link) => ({ link, edition: editionOf(link, today) }));
	return candidates.find(({ edition }) =>
		candidates.every(
			(other) => other.edition === edition || (compareEditions(edition, other.edition) ?? 0) > 0,
		),
	)?.link;
}

function editionOf({ address, text }: PageLink, today: string): NamedEdition {
	const path = filePath(address);
	const folder = basename(dirname(path));
	const said = [basename(path), ...(isRandom(folder) ? [] : [folder]), text];
	return joinEditions(said.map((one) => readEdition(one, today)));
}

/** A name that a machine made up, in which "dec19" means nothing: "66f3dec19a7b231019c04e5d". */
const isRandom = (name: string): boolean => /^[\da-f-]{16,}$/i.test(name);

/** Files that differ only in their form (.ods, .xlsx) are one; its first link stays. */
const oneForm = (links: readonly PageLink[]): readonly PageLink[] =>
	[...Map.groupBy(links, stemOf).values()].flatMap(([first]) => first ?? []);

function stemOf({ address }: PageLink): string {
	const path = filePath(address);
	return basename(path, extname(path)).toLowerCase();
}
