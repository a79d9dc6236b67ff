import { basename, dirname, parse } from "node:path";
import { compareEditions, joinEditions, type NamedEdition, readEdition } from "./named-edition.ts";
import { filePath, type PageLink } from "./page-links.ts";

/** The link to the newest file, by what names, folders and words of the links say; undefined where that does not tell. */
export function newestLink(links: readonly PageLink[], today: string): PageLink | undefined {
	const all = links.map((link) => ({ link, edition: editionOf(link, today) }));
	const candidates = all.filter((one, at) => !all.slice(0, at).some((before) => isOtherForm(one, before)));
	return candidates.find((one) =>
		candidates.every((other) => other === one || (compareEditions(one.edition, other.edition) ?? 0) > 0),
	)?.link;
}

interface Candidate {
	readonly link: PageLink;
	readonly edition: NamedEdition;
}

/** Whether two are one file in two forms (.ods, .xlsx). */
function isOtherForm(one: Candidate, other: Candidate): boolean {
	const [a, b] = [one, other].map(({ link }) => parse(filePath(link.address)));
	if (a?.name !== b?.name || a?.ext === b?.ext) return false;
	const [{ covers, published, edition }, before] = [one.edition, other.edition];
	return covers === before.covers && published === before.published && edition === before.edition;
}

function editionOf({ address, text }: PageLink, today: string): NamedEdition {
	const path = filePath(address);
	const folder = basename(dirname(path));
	const said = [basename(path), ...(isRandom(folder) ? [] : [folder]), text];
	return joinEditions(said.map((one) => readEdition(one, today)));
}

/** A name that a machine made up, in which "dec19" means nothing: "66f3dec19a7b231019c04e5d". */
const isRandom = (name: string): boolean => /^[\da-f-]{16,}$/i.test(name);
