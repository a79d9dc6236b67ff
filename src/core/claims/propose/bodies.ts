import type { Statement } from "../../statistics/statement.ts";
import type { Scene } from "../bind/scene.ts";

/** Who said something, as far as a text tells. */
export interface Speaker {
	readonly speaker: string | null;
	readonly role: string | null;
	readonly organisation: string | null;
}

const kinds: readonly (readonly [RegExp, Statement["body"]])[] = [
	[/police and crime commissioner|\bpcc\b|commissioner's office/i, "commissioner"],
	[
		/constabulary|police|psni|\bforce\b|\bdet\b|detective|inspector|superintendent|constable|\bsupt\b/i,
		"force",
	],
	[/government|home office|home secretary|minister|department|dsit|dcms/i, "government"],
	[/ofcom|ipso|information commissioner|regulator/i, "regulator"],
	[/meta\b|facebook|snap(?:chat)?\b|tiktok|google|apple|twitter|\bx\b|instagram|whatsapp/i, "company"],
	[
		/nspcc|barnardo|charity|foundation|trust|childline|children's society|marie collins|lucy faithfull|internet watch/i,
		"charity",
	],
];

export const bodyOf = ({ speaker, role, organisation }: Speaker): Statement["body"] =>
	kinds.find(([pattern]) =>
		pattern.test([organisation, role?.replace(FORMER, ""), speaker].join(" ")),
	)?.[1] ?? "other";

/** What somebody was: "a former detective", "ex-cop". */
const FORMER = /\b(?:(?:an? )?(?:former|retired|ex)\b[ -]).*$/i;

/** Words of a name that is no person's. */
const COMMON =
	"Office|Police|Constabulary|Council|Government|Trust|Foundation|Department|Service|Services|Authority|Association|Society|Union|University|College|School|Schools|Hospital|Federation|Commission|Commissioner|Agency|Group|Party|Alliance|Forum|Network|Institute|Academy|Church|Ltd|Limited|PLC|Board|Ministry|Watch|Charity|Centre|Center|Committee|Partnership|Court|Parliament|Assembly|Senedd|Scotland|Cymru|Wales|England|Ireland|Kingdom|Unit|Team|Bank|Media|Company|Helpline|Act|Bill|Survey|News|Times";
const IN_BODY = new RegExp(
	`(?:^|\\s)(?:${COMMON}|NSPCC|Ofcom|Barnardo[’']s|Childline|Meta|Snap(?:chat)?|TikTok|Facebook|Instagram|WhatsApp|YouTube|Google|Apple|Microsoft|Discord|Twitter|X|Labour|Conservatives|Crimestoppers)(?:[’']s)?(?=\\s|$)`,
	"u",
);
const CAPITALS = /^\p{Lu}{2,}$/u;

/** Whether a name is that of a body rather than a person's. */
export const isBody = (name: string): boolean =>
	IN_BODY.test(name) || name.split(" ").some((word) => CAPITALS.test(word));

const FORCE = /^(?:force|constabulary|police|police force)$/i;

/** A body's name as the text gives it in full: "the force" is the one it named last before. Null where it names none. */
export function fullName(organisation: string, scene: Scene, at: number): string | null {
	const name = organisation.replace(/^the /i, "").trim();
	if (/^(?:uk |british )?government$/i.test(name)) return "UK Government";
	if (FORCE.test(name)) return forceBefore(scene, at);
	const before = scene.page.plain.slice(0, at);
	if (/^charity$/i.test(name)) return lastOf(before, CHARITIES);
	if (/^regulator$/i.test(name))
		return lastOf(before, /\bOfcom(?: Cymru)?\b|\bIpso\b|Information Commissioner[’']s Office/g);
	// A small letter, or one word that bodies share: "the council", "the Trust".
	if (/^\p{Ll}/u.test(name) || (COMMON.split("|").includes(name) && name !== "Parliament")) {
		const word = name.charAt(0).toUpperCase() + name.slice(1);
		return lastOf(
			before,
			new RegExp(
				`(?:\\p{Lu}[\\p{L}’'-]+ (?:(?:and|of|for|the|&) ){0,2}){1,6}${word}\\b|\\b${word} (?:of|for) \\p{Lu}[\\p{L}’'-]+`,
				"gu",
			),
		);
	}
	return name;
}

const CHARITIES =
	/NSPCC(?: Scotland| Cymru| Northern Ireland)?|Barnardo[’']s|Childline|(?:\p{Lu}\p{Ll}+ ){1,3}(?:Foundation|Trust)/gu;

const lastOf = (text: string, pattern: RegExp): string | null =>
	Array.from(text.matchAll(pattern)).at(-1)?.[0].replace(/^The /, "") ?? null;

/** The force a text has named last before a place in it. */
export function forceBefore({ places, data }: Scene, at: number): string | null {
	const forces = places
		.filter((it) => it.start < at)
		.flatMap((it) => it.geographies.filter((id) => data.geography(id)?.kind === "force"));
	return data.geography(forces.at(-1) ?? "")?.officialName ?? null;
}

/** The force that speaks; null for bodies that speak for no one place. */
export function placeOf({ data }: Scene, { organisation }: Speaker): string | null {
	const name = organisation?.toLowerCase() ?? "";
	const force = data
		.geographies()
		.find(
			(it) =>
				it.kind === "force" &&
				[it.officialName, `${it.name} police`, ...it.aliases].some((one) => one.toLowerCase() === name),
		);
	return force?.id ?? null;
}
