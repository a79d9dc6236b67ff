import type { Place } from "../../statistics/geography.ts";

const within =
	/^(?<own>[\p{L}']{5,})[- ](?:in|upon|on|under|le|super|by|de|over|next)[- ]|^(?<before>[\p{L}']{5,}) (?:Regis|Spa|Hempstead|Tydfil|Garden City|St Anne's)$/iu;

/** A town by the first word of its name, as those who live there call it. */
export interface ShortPlace {
	readonly text: string;
	/** All that begin so: where they lie in several force areas, it has to be asked which. */
	readonly places: readonly Place[];
}

/** "Barrow" for Barrow-in-Furness, "Hemel" for Hemel Hempstead; nothing that is a name of its own. */
export function shortPlaces(places: readonly Place[]): readonly ShortPlace[] {
	const whole = new Set(places.map(({ name }) => name.toLowerCase()));
	const shorts = new Map<string, string>();
	for (const { name } of places) {
		const { own, before } = within.exec(name)?.groups ?? {};
		const text = own ?? before ?? "";
		if (text !== "" && !whole.has(text.toLowerCase())) shorts.set(text.toLowerCase(), text);
	}
	const byFirstWord = Map.groupBy(places, ({ name }) => /^[^- ]*/.exec(name.toLowerCase())?.[0] ?? "");
	return [...shorts].map(([key, text]) => ({ text, places: byFirstWord.get(key) ?? [] }));
}
