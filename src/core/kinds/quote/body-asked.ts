import type { Geography } from "../../statistics/geography.ts";
import { namesOf } from "../../wording/place-names.ts";

/** London's commissioner leads its police; elsewhere one holds a force to account. */
const OF_PLACES: Readonly<Record<string, string>> = { commissioner: "commissioner", force: "police force" };

/** Whose words are asked for, by what they are: "the commissioner for Cumbria", "a charity". */
export function bodyAsked(body: string, geographies: readonly Geography[]): string {
	if (body === "government") return "the government";
	const name = OF_PLACES[body] ?? body;
	if (OF_PLACES[body] !== undefined && geographies.length > 0)
		return `the ${name}${geographies.length > 1 ? "s" : ""} for ${namesOf(geographies)}`;
	return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}
