import type { GeographyRead, PeriodRead } from "../parts.ts";

/** "Kent 21", "21 kent": two figures beside a place are a year like one that is written out (D18); elsewhere they are asked about. */
export const yearsBesidePlaces = (
	reads: readonly PeriodRead[],
	places: readonly GeographyRead[],
	folded: string,
): readonly PeriodRead[] =>
	reads.map((read) => {
		if (read.reading.type !== "unclear" || read.reading.why !== "two-digit") return read;
		const [year, ...alternatives] = read.reading.choices;
		const isYear = places.some((it) => it.outcome === "matched" && isBeside(read, it, folded));
		if (!isYear || year === undefined) return read;
		return { ...read, reading: { type: "periods", periods: [year], alternatives } };
	});

const isBeside = (year: PeriodRead, place: GeographyRead, folded: string): boolean =>
	(place.end <= year.start &&
		/^,? (?:police )?(?:in |for |since )?$/.test(folded.slice(place.end, year.start)) &&
		countsNothing.test(folded.slice(year.end))) ||
	(year.end <= place.start && /^,? (?:for |in )?$/.test(folded.slice(year.end, place.start)));

const countsNothing =
	/^ ?(?:$|[?!.,;:)|&+]|(?:vs?|versus|and|or|please|pls|plz|thanks|thanx|thx|ta|cheers|for|home|ho|nspcc|code|obscene|figures?|numbers?|total|per|as|by|with|compared|against)(?![a-z]))/;
