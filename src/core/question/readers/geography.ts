import { everydayNames, otherThings } from "../names/everyday-names.ts";
import { directions, type Lexicon, lookUp, type Name } from "../names/lexicon.ts";
import { nameWords, withLongForms } from "../names/name-key.ts";
import { isPolice } from "../names/police-words.ts";
import type { GeographyRead } from "../parts.ts";
import { matchesOf, type Passage, type Span, type Word, withoutSpans, wordsOf } from "../passage.ts";
import { isLeftOutBehind } from "../phrases/leaving-out.ts";
import { noiseWords } from "../phrases/noise-words.ts";
import { bareText, otherwiseTold, withoutEverydayWords } from "./everyday-words.ts";
import { isOneOfPair, withPairTold } from "./name-pairs.ts";
import { isRunning, leadsToCapital, leadsToName } from "./running-text.ts";

const elsewhere = new RegExp(`(?<![a-z])(?:${otherThings.join("|")})(?![a-z])`, "g");

/** Names that stand in the text as the data set or its aliases have them, longest first from left to right. */
export function readNames(whole: Passage, lexicon: Lexicon): readonly GeographyRead[] {
	const others = matchesOf(whole.rest, elsewhere).map((it) => ({
		start: it.index,
		end: it.index + it[0].length,
	}));
	const passage = withoutSpans(whole, others);
	const words = wordsOf(passage.rest).filter((it) => !isOwnersEnd(passage, it));
	const running = isRunning(passage);
	const reads: GeographyRead[] = [];
	let free = 0;
	for (let i = 0; i < words.length; ) {
		const found = longestName(passage, words, i, lexicon, running);
		if (found !== null) reads.push(...sharedEnd(passage, words, { free, at: i }, found, lexicon), found.read);
		i = found?.next ?? i + 1;
		if (found !== null && !isDirection(found.read)) free = found.next;
	}
	const named = withoutEverydayWords(passage, withoutDirections(passage, reads));
	return named.length > 0 ? named : others.map((span) => unknownName(passage, span, []));
}

/** What is left of "the NSPCC's North West" where the owner was read: no south of anything. */
const isOwnersEnd = ({ folded }: Passage, { start, end }: Word): boolean =>
	/[a-z0-9]'s/.test(folded.slice(Math.max(0, start - 2), end)) && end === start + 1;

const isDirection = (it: GeographyRead): boolean =>
	it.outcome === "ambiguous" && directions.includes(bareText(it));

/** "north" beside other words is a part of something, not a question which north; "north of England" is one. */
function withoutDirections(passage: Passage, reads: readonly GeographyRead[]): readonly GeographyRead[] {
	const [first, ...more] = reads;
	if (first === undefined || !reads.some(isDirection)) return reads;
	const between = passage.folded.slice(first.end, more[0]?.start);
	if (isDirection(first) && between.endsWith(" of ") && !shareOf.test(between))
		return [first, ...more.slice(1)];
	const isOfShare = (it: GeographyRead) => shareOf.test(passage.folded.slice(0, it.start));
	const named = reads.filter((it) => !isDirection(it) || isOfShare(it));
	if (named.length > 0) return named;
	const others = wordsOf(withoutSpans(passage, reads).rest).filter((word) => !noiseWords.has(word.text));
	return others.length === 0 ? [first] : [];
}

/** "Kent's share of the south": what it is the share of. */
const shareOf = /(?:share|proportion|percentage|fraction|slice|%|per ?cent) of (?:all )?(?:the )?$/;

const isDirectionWord = (word: string): boolean => directions.includes(withLongForms([word, ""])[0] ?? "");
const joint = /^[ ,/+&]*(?:(?:and|or|&)[ ,/+&]*)?$/;

/** "north and south wales": both; "n, s and w yorks": all three. */
function sharedEnd(
	passage: Passage,
	words: readonly Word[],
	{ free, at }: { readonly free: number; readonly at: number },
	found: FoundName,
	lexicon: Lexicon,
): readonly GeographyRead[] {
	const shared = words.slice(at + 1, found.next).map((word) => word.text);
	const reads: GeographyRead[] = [];
	let next = words[at];
	for (let i = at - 1; i >= free && next !== undefined && isDirectionWord(next.text); i--) {
		const word = words[i];
		if (word === undefined || /^(?:and|or|&)$/.test(word.text)) continue;
		const name = lookUp(lexicon, [word.text, ...shared]);
		const isJoined = joint.test(passage.folded.slice(word.end, next.start));
		if (!isJoined || !isDirectionWord(word.text) || name === undefined || shared.length === 0) break;
		reads.unshift(readOf(passage, word, name));
		next = word;
	}
	return reads;
}

/** Whether words begin or end with one that joins them to others: "in Kent", "Kent and". */
export function isJoinedOn(words: readonly Word[]): boolean {
	const [first, last] = [words[0]?.text ?? "", words.at(-1)?.text ?? ""];
	return linking.has(first) || linking.has(last) || last === "the";
}

interface FoundName {
	readonly read: GeographyRead;
	/** The word to go on with. */
	readonly next: number;
}

const linking = new Set(["and", "of", "on", "in", "upon", "&", "for", "at", "to", "is", "as", "or"]);

function longestName(
	passage: Passage,
	words: readonly Word[],
	from: number,
	lexicon: Lexicon,
	running: boolean,
): FoundName | null {
	const first = words[from];
	if (first === undefined) return null;
	for (let to = Math.min(words.length, from + lexicon.longest + 2); to > from; to--) {
		const last = words[to - 1];
		if (last === undefined || isJoinedOn([first, last])) continue;
		const whole = last.end - (/'s?$/.exec(last.text)?.[0].length ?? 0);
		const typed = passage.rest.slice(first.start, whole);
		if (/[|;:?!()"+/]/.test(typed)) continue;
		const owner = lookUp(lexicon, nameWords(typed)) === undefined ? withoutOwnersEnd(typed, lexicon) : typed;
		const between = owner ?? typed;
		const end = first.start + between.length;
		const names = words.slice(from, to);
		const name = lookUp(lexicon, nameWords(between));
		if (name === undefined || names.every((word) => isPolice(word.text))) continue;
		if (between.includes(",") && !name.text.includes(",")) continue;
		if (!standsAsName(passage, names, name, running)) continue;
		const [before, behind] = [passage.folded.slice(0, first.start), passage.folded.slice(end)];
		if (isOneOfPair(before, between, behind, lexicon)) continue;
		const read = readOf(passage, { start: first.start, end }, name);
		return { read: withPairTold(read, lexicon), next: to };
	}
	return null;
}

/** "kents" in "kents figure": a force, nation, region or county with the apostrophe left out. */
function withoutOwnersEnd(typed: string, lexicon: Lexicon): string | null {
	const [owner] = /^.{2,}[a-rt-z](?=s$)/.exec(typed) ?? [];
	const name = owner === undefined ? undefined : lookUp(lexicon, nameWords(owner));
	return owner !== undefined && (name?.rank === "geography" || name?.rank === "place") ? owner : null;
}

const endsName =
	/^(?:'s)?(?: ?[|.,;:?!)]| ?$| '?\d\d| fy ?\d| (?:police|force|constabulary|in|last|since|over|this|and|n|or|vs?|versus|during|between|from|for|with|compared?|against|to|rose|fell|rise|fall|increased|decreased|dropped|recorded|(?:went|go|gone) (?:up|down)|up|down)(?![a-z]))/;

/** "Has beds ever gone down", "did bucks rise": a force or a county that is asked whether it moved. */
const asksBefore = /(?:^|[^a-z])(?:has|have|had|did|does|is|was) $/;
const movesAfter =
	/^ (?:(?:ever|also|really|actually|still|not|now|then|just|since) )*(?:gone|go|went|going|risen|rise|rising|fallen|fall|falling|drop(?:ped)?|increased?|decreased?|doubled?|tripled?|trebled?|halved?|top(?:ped)?|pass(?:ed)?|reach(?:ed)?|overtaken?|up|down|higher|lower|above|below)(?![a-z])/;

/** "How does hull compare": what is asked of a place. */
const comparesAfter = /^ (?:compares?|rank|fare|stack up|measure up)(?![a-z])/;

/** "The bath figures for 2021", "in the reading area": of a place, where the word tells no other kind of figures or area. */
const ofOnePlace = /(?:^|[^a-z])the $/;
const ofFigures =
	/^ (?:figures?|numbers?|totals?|counts?|stats|statistics|area)(?= ?(?:[?.!]|$)| (?:for|in|last|this|since|over|from|between) )/;
const followsArticle = /(?:^|[^a-z])(?:an?|the|my|your|this|that|any|no) $/;

/** A word that may be a surname is one after a title or a first name, and before what somebody says. */
const titled =
	/(?:^|[^a-z])(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|cllr|councillor|prof|professor|rev|pc|pcso|dc|dci|di|ds|det|sgt|insp|supt|detective|sergeant|inspector|superintendent|constable|commissioner|chief|minister|secretary|mp|judge|justice|officer|did|does|has|by) $/;
const speaks =
	/^(?:'s)? (?:said|says|say|told|tells|added|adds|warned|claim(?:ed|s)|spoke|commented|comment|respond(?:ed)?)(?![a-z])/;

/**
 * A word that is also an everyday word is no name after an article or before "of". In running text it names a place only
 * with "police" beside it, or after "in", "for" and the like with a capital letter or nothing that would make it a word.
 * Words run apart ("red car") are no name there.
 */
function standsAsName(passage: Passage, names: readonly Word[], name: Name, running: boolean): boolean {
	const own = names.filter((word) => word.text !== "the");
	const [first, last] = [own[0], own.at(-1)];
	if (first === undefined || last === undefined) return false;
	// "The police met with councillors."
	if (running && last.text === "met" && own.length > 1 && isPolice(first.text)) return false;
	// "Top ten by rise" is not of Tenby.
	if (own.length > name.words.length && own.every((word) => noiseWords.has(word.text))) return false;
	if (running && own.length > 1 && own.length > name.words.length)
		return own.some((word) => isPolice(word.text));
	if (own.length > 1 || !(name.short === true || everydayNames.has(first.text))) return true;
	const written = passage.text.slice(first.start, last.end);
	if (/^[A-Z]{3,}$/.test(written) && /[a-z]/.test(passage.text)) return true;
	const [before, after] = [passage.folded.slice(0, first.start), passage.folded.slice(last.end)];
	if (name.short === true && (titled.test(before) || speaks.test(after))) return false;
	const isCapital = /[A-Z]/.test(passage.text.charAt(first.start)) && /[a-z]/.test(passage.text);
	if (before.endsWith("the ") && (first.text === "met" || name.text.startsWith("The "))) return true;
	if (ofOnePlace.test(before) && ofFigures.test(after) && !otherwiseTold.has(first.text)) return true;
	if (!isCapital && (followsArticle.test(before) || after.startsWith(" of "))) return false;
	if (!running || /^ (?:police|constabulary|force)(?![a-z])/.test(after)) return true;
	if (
		first.text === "met" &&
		!/(?:^|[^a-z])(?:i|we|he|she|they|you|who) $/.test(before) &&
		/^ (?:figs?|figures?|numbers?|stats?|data|total)(?![a-z])/.test(after)
	)
		return true;
	if (isCapital && isLeftOutBehind(after)) return true;
	if (name.rank !== "town" && asksBefore.test(before) && movesAfter.test(after)) return true;
	const isNamed = isCapital || comparesAfter.test(after);
	if (isNamed && name.short !== true && leadsToCapital.test(before)) return true;
	return leadsToName.test(before) && (isCapital || endsName.test(after));
}

export function readOf(passage: Passage, span: Span, { meaning }: Name): GeographyRead {
	return {
		start: span.start,
		end: span.end,
		text: passage.text.slice(span.start, span.end),
		certainty: meaning.how === "name" ? "certain" : "implied",
		outcome: meaning.geographies.length === 1 ? "matched" : "ambiguous",
		geographies: meaning.geographies,
		how: meaning.how,
		place: meaning.place,
		otherwise: meaning.otherwise,
		note: meaning.note,
	};
}

/** A name that is none we know, with what may be meant. */
export function unknownName(
	passage: Passage,
	{ start, end }: Span,
	geographies: readonly string[],
): GeographyRead {
	const text = passage.text.slice(start, end);
	const common = { start, end, text, place: null, otherwise: [], note: "", certainty: "implied" as const };
	return { ...common, outcome: "none", geographies, how: "suggested" };
}
