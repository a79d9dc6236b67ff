import type { GeographyNames } from "../geography-names.ts";
import type { Finding } from "../importer.ts";
import type { Lookup } from "./lookup.ts";
import { sumOf } from "./sum-of.ts";
import type { AgeTable, PopulationTable } from "./tables.ts";

const AUTHORITY = /^(?:E0[6-9]|W06)\d{6}$/;
const ENGLAND_AND_WALES = "K04000001";

const find = (severity: Finding["severity"], sheet: string, text: string): Finding => ({
	severity,
	place: { sheet },
	text,
});

/** Every authority has a force area and every force area its authorities; together they make the printed total. */
export function checkLookup(
	summary: PopulationTable,
	lookup: Lookup,
	years: readonly number[],
	names: GeographyNames,
): readonly Finding[] {
	const error = (text: string): Finding => find("error", summary.sheet, text);
	const warn = (text: string): Finding => find("warning", summary.sheet, text);
	const without = [...summary.values.keys()].filter((code) => AUTHORITY.test(code) && !lookup.has(code));
	const unknown = [...lookup.keys()].filter((code) => !summary.values.has(code));
	const total = summary.values.get(ENGLAND_AND_WALES);
	const areas = new Set(lookup.values());
	const forces = names.byId("england-and-wales")?.members.flatMap((id) => names.byId(id) ?? []) ?? [];
	const empty = forces.filter(({ code }) => code !== null && !areas.has(code));
	return [
		...without.map((code) => error(`${code} is in no force area of the lookup`)),
		...unknown.map((code) =>
			error(`${code} of the lookup has no population; the lookup may be of another year`),
		),
		...(total === undefined
			? [warn("no residents are printed for England and Wales, which the authorities could be held against")]
			: empty.map(({ name }) => error(`${name} has no local authority in the lookup`))),
		...years.flatMap((year): Finding[] => {
			const printed = total?.get(year);
			const sum = sumOf(summary, [...lookup.keys()], year);
			return printed === undefined || sum === null || printed === sum
				? []
				: [
						error(
							`the authorities add up to ${sum} for mid-${year}, and ${printed} is printed for England and Wales`,
						),
					];
		}),
		...[...lookup].flatMap(([code, area]) =>
			years
				.filter((year) => summary.values.has(code) && !summary.values.get(code)?.has(year))
				.map((year) =>
					warn(`${code} has no residents for mid-${year}, so ${names.byCode(area)?.name ?? area} has none`),
				),
		),
	];
}

/** Residents by age are for the same areas as those of all ages, and as many. */
export function checkAges(
	summary: PopulationTable,
	ages: AgeTable | undefined,
	lookup: Lookup,
): readonly Finding[] {
	if (ages === undefined) {
		const text = "no table of persons by single year of age was found: residents under 18 are not given";
		return [{ severity: "left", place: null, text }];
	}
	const { sheet } = ages.all;
	if (![...summary.values.values()].some((row) => row.has(ages.year))) {
		const text = `residents by age are for mid-${ages.year}, of which '${summary.sheet}' has none: which is meant is not told`;
		return [find("error", sheet, text)];
	}
	const codes = [...lookup.keys()].filter((code) => summary.values.has(code));
	return codes.flatMap((code): Finding[] => {
		if (!ages.all.values.has(code))
			return [find("error", sheet, `there is no row for ${code}, which is in '${summary.sheet}'`)];
		const [here, there] = [
			ages.all.values.get(code)?.get(ages.year),
			summary.values.get(code)?.get(ages.year),
		];
		if (ages.under18.values.get(code)?.has(ages.year) !== true)
			return [
				find("warning", sheet, `${code} has no residents for some age under 18, so its force area has none`),
			];
		if (here === undefined || there === undefined || here === there) return [];
		return [
			find("error", sheet, `${here} residents are given for ${code}, and ${there} in '${summary.sheet}'`),
		];
	});
}
