/** Codes that are still listed where a figure stands. */
const MOST_CODES = 40;

/** Where a figure stands, place by place; of many codes only how many they are: "data explain" lists them with their cells. */
export const placesIn = (locator: string): readonly string[] =>
	locator
		.split(" | ")
		.filter((place) => place !== "")
		.map((place) => {
			const codes = /^rows of codes (.+)$/.exec(place)?.[1]?.split(", ") ?? [];
			return codes.length > MOST_CODES ? `rows of ${codes.length} offence codes` : place;
		});
