import { distance } from "./edit-distance.ts";

const police = new Set(["police", "constabulary", "const", "constab", "heddlu", "policing", "pcc"]);
/** As it sounds: "polis", "puleece", "poleeke"; and with a vowel lost. */
const heard = /^(?:p[aeiouy]+l+[aeiouy]+[cksz]+[aeiouy]*|ple+[csz]e|bobbies)$/;
const asHeard = 2;
/** Words as near to "police" or "constabulary" as slips are. */
const notPolice = new Set(
	`alice bodice constantly lice malice notice novice olive palace palaces palais pales palas pelisse pellucid piles pilus
	place places plaice poise pole poles policies policy poling polio polios polish polite politer polity polka polys poultice
	pounce price pulley pulleys pumice slice solace splice vocabulary voice`.split(/\s+/),
);

/** What a phone makes of "police" and "constabulary", and what of these may be said of a place. */
const corrected = new Set(
	`constable constables constant constantly palace palaces place places plaice poise poised pole poles policed polices policies
	policy polish polished polite politely politics pollen slice sliced slices vocabularies vocabulary`.split(
		/\s+/,
	),
);
const besidePlaces = new Set(["palace", "palaces", "place", "places", "pole", "poles"]);

export const isCorrectedPolice = (word: string): boolean => corrected.has(word);
export const standsBesidePlaces = (word: string): boolean => besidePlaces.has(word);

export const isPolice = (word: string): boolean => police.has(word);

/** How far a word is from "police" or "constabulary": what fingers make of them; null when too far. */
export function policeMisspelt(word: string): number | null {
	if (police.has(word)) return 0;
	if (notPolice.has(word) || word.length < 4) return null;
	const [meant, limit] = word.length <= 8 ? (["police", 2] as const) : (["constabulary", 4] as const);
	const edits = distance(word, meant, limit);
	return edits <= limit ? edits : soundsLikePolice(word) ? asHeard : null;
}

/** "puleece", which fingers do not make of "police" but ears do. */
export const soundsLikePolice = (word: string): boolean => heard.test(word) && !notPolice.has(word);

/** "servce" is "service". */
export const isService = (word: string): boolean =>
	word.length >= 5 && word.length <= 9 && distance(word, "service", 2) <= 2;

/** Words that may have been torn apart, and how many of their letters may be wrong then. */
const torn = [
	["police", 1],
	["constabulary", 3],
	["service", 1],
] as const;

/** "consta ulary" and "pol ice" in one piece again. */
export function withoutTearsInPolice(words: readonly string[]): readonly string[] {
	const whole: string[] = [];
	for (const word of words) {
		const joined = `${whole.at(-1) ?? ""}${word}`;
		const isTorn =
			whole.length > 0 &&
			torn.some(([meant, limit]) => {
				const edits = distance(joined, meant, limit);
				return edits <= limit && [word, whole.at(-1) ?? ""].every((it) => distance(it, meant, edits) > edits);
			});
		if (isTorn) whole[whole.length - 1] = joined;
		else whole.push(word);
	}
	return whole;
}

/** "kend alpolice": what stands before "police" in its word, and is too short for a name, ends the word before it. */
export function withEndsPutBack(words: readonly string[]): readonly string[] {
	const at = words.findIndex((word, i) => i > 0 && strayEnd.test(word));
	const before = words[at - 1];
	const [, end, told] = strayEnd.exec(words[at] ?? "") ?? [];
	if (before === undefined || end === undefined || told === undefined) return words;
	return [...words.slice(0, at - 1), `${before}${end}`, told, ...words.slice(at + 1)];
}

const strayEnd = /^(\p{L}{1,2})(police|constabulary)$/u;

/** So many letters at an end, of which word, and how many of them may be wrong. */
const ends = [
	[12, "constabulary", 2],
	[11, "constabulary", 2],
	[13, "constabulary", 2],
	[6, "police", 1],
	[5, "police", 1],
	[7, "police", 1],
] as const;

/** "kentpolice" and "policecumbria" without it; null where they have none, or fewer letters beside it. */
export function withoutPoliceAtEnd(word: string, fewest: number): string | null {
	for (const [length, meant, edits] of ends) {
		if (word.length - length < fewest) continue;
		const halves = [
			[word.slice(0, -length), word.slice(-length)],
			[word.slice(length), word.slice(0, length)],
		] as const;
		for (const [rest, end] of halves)
			if (!notPolice.has(end) && distance(end, meant, edits) <= edits) return rest;
	}
	return null;
}
