import type { Geography } from "../core/statistics/geography.ts";

/** Finds geographies by their code or by any spelling met in official files. */
export interface GeographyNames {
	byCode(code: string): Geography | undefined;
	/** Undefined when nothing or more than one has the name; forces go before areas of the same name. */
	byName(name: string): Geography | undefined;
	/** Only among regions, nations and groups. */
	areaByName(name: string): Geography | undefined;
	byId(id: string): Geography | undefined;
	readonly all: readonly Geography[];
}

/** Spellings of publishers that are no alias anybody would type. */
const SPELLINGS: Readonly<Record<string, string>> = {
	"financial fraud action uk": "uk-finance",
	"ffa uk": "uk-finance",
	east: "east-of-england",
	"hampshire and iow": "hampshire",
};

export function nameGeographies(geographies: readonly Geography[]): GeographyNames {
	const ids = new Map(geographies.map((one) => [one.id, one]));
	const codes = new Map(geographies.flatMap((one) => (one.code === null ? [] : [[one.code, one] as const])));
	const forces = namesOf(geographies.filter(({ kind }) => kind === "force"));
	const areas = namesOf(geographies.filter(({ kind }) => kind !== "force"));
	return {
		all: geographies,
		byId: (id) => ids.get(id),
		byCode: (code) => codes.get(code),
		areaByName: (name) => areas.get(foldName(name)),
		byName(name) {
			const folded = foldName(name);
			return forces.get(folded) ?? areas.get(folded) ?? ids.get(SPELLINGS[folded] ?? "");
		},
	};
}

/** A name without case, accents, marks and the words that only say it is a force: "London, City of" is "city of london". */
export function foldName(name: string): string {
	const turned = name.trim().replace(/^(.+), (City of|The)$/i, "$2 $1");
	return turned
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/&/g, " and ")
		.replace(/[^a-z0-9]+/g, " ")
		.replace(/\b(?:the|police|constabulary|service|force|region)\b/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

/** Each folded name that only one of them has. */
function namesOf(geographies: readonly Geography[]): ReadonlyMap<string, Geography> {
	const found = new Map<string, Geography | null>();
	for (const one of geographies) {
		for (const name of new Set([one.name, one.officialName, ...one.aliases].map(foldName))) {
			const other = found.get(name);
			found.set(name, other === undefined || other === one ? one : null);
		}
	}
	return new Map(
		[...found].flatMap(([name, one]) => (one === null || name === "" ? [] : [[name, one] as const])),
	);
}
