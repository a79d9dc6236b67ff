import type { Geography } from "../../statistics/geography.ts";
import { namesOf } from "../../wording/place-names.ts";

const OF_PLACES: Readonly<Record<string, string>> = {
	commissioner: "police and crime commissioner",
	force: "police force",
};

/** Whose words are asked for, by what they are: "the police and crime commissioner for Cumbria", "a charity". */
export function bodyAsked(body: string, geographies: readonly Geography[]): string {
	if (body === "government") return "the government";
	const name = OF_PLACES[body] ?? body;
	if (OF_PLACES[body] !== undefined && geographies.length > 0)
		return `the ${name}${geographies.length > 1 ? "s" : ""} for ${namesOf(geographies)}`;
	return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}
