import type { DataSet } from "../../statistics/data-set.ts";
import { foldText } from "../clean-text.ts";
import { distance } from "../names/edit-distance.ts";
import { everydayNames } from "../names/everyday-names.ts";
import { lexiconOf, lookUpName } from "../names/lexicon.ts";
import type { Cue, QuestionOptions } from "../parts.ts";
import { type Passage, passageOf, type Span, wordsOf } from "../passage.ts";
import { noiseWords } from "../phrases/noise-words.ts";
import { shortRanks } from "../phrases/short-titles.ts";

export interface PeopleRead {
	readonly options: Pick<QuestionOptions, "speaker" | "organisation" | "body">;
	readonly spans: readonly Span[];
}

const posts = "home|culture|justice|technology|tech|science|education|foreign";

/** Bodies one asks about, whether or not the data set holds their words. */
const organisations: readonly (readonly [pattern: string, name: string])[] = [
	...posts
		.split("|")
		.map((it) => [`shadow ${it} (?:secretary|sec|minister)`, `the shadow ${it} secretary`] as const),
	["shadow (?:ministers?|cabinet|front ?bench)|(?:the )?(?:official )?opposition", "the opposition"],
	["labour(?: party)?(?! (?:government|govt|gov|minister|home|pcc|commissioner))", "the Labour Party"],
	[
		"(?:tor(?:y|ies)|conservatives?)(?: party)?(?! (?:government|govt|gov|minister|home|pcc|commissioner))",
		"the Conservative Party",
	],
	["lib(?:eral)? ?dem(?:ocrat)?s?", "the Liberal Democrats"],
	["nspcc(?: cymru)?", "NSPCC"],
	["childline", "Childline"],
	["home office|ho", "Home Office"],
	["ministry of justice", "Ministry of Justice"],
	["ofcom", "Ofcom"],
	["barnardo'?s", "Barnardo's"],
	["internet watch foundation|iwf", "Internet Watch Foundation"],
	["national police chiefs'? council|npcc", "National Police Chiefs' Council"],
	["college of policing", "College of Policing"],
	["lucy faithfull foundation", "Lucy Faithfull Foundation"],
];

const bodies: readonly (readonly [pattern: string, body: NonNullable<QuestionOptions["body"]>])[] = [
	[
		`gov(?:er|ern|en|re)(?:n?e?)ments?|govt|gov|(?:${posts}) (?:secretary|sec)|secretar(?:y|ies) of state|chancellor|prime minister|pm|ministers?|whitehall|downing street|no\\.? ?10`,
		"government",
	],
	["police and crime commissioners?|pcc|commissioners?", "commissioner"],
	["charit(?:y|ies)", "charity"],
	["regulators?", "regulator"],
	[
		"tech (?:firms?|companies)|social media (?:firms?|companies)|meta|facebook|instagram|snapchat|apple|tiktok",
		"company",
	],
	[
		`(?:(?:the|any|a) )?(?:police|force)(?: (?:officers?|forces?|detectives?|staff|chiefs?|spokes(?:man|woman|person|people)))?|forces|chief constables?|${shortRanks}|constabular(?:y|ies)|detectives?|officers?|cops?|coppers?`,
		"force",
	],
];

const asked =
	/(?:did|does|do|has|have|had|by|from|of|was) (?<name>[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){1,3}) (?:say|said|sai|respond|comment|repl|react)/u;

/** "What did dickinson say", "has the mayor responded": somebody, written anyhow. */
const askedAnyhow =
	/(?<![a-z])(?:did|does|do|has|have|had) (?:the )?(?<name>[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2}) (?:said|say|sai|respond|comment|repl|react)/;

/** Whose words are asked for: a speaker or body the data set knows, else one named as a person or a body. */
export function readPeople(passage: Passage, data: DataSet): PeopleRead {
	const speaker = speakerIn(passage, data);
	if (speaker !== null) return speaker;
	for (const [pattern, organisation] of organisationsKnown(data)) {
		const span = find(passage, pattern);
		if (span !== null) return { options: { organisation }, spans: [span] };
	}
	const person = asked.exec(passage.text);
	const name = person?.groups?.["name"];
	const start = person === null || name === undefined ? -1 : passage.text.indexOf(name, person.index);
	for (const [pattern, body] of bodies) {
		const span = find(passage, pattern);
		if (span !== null) return { options: { body }, spans: [span] };
	}
	if (name === undefined) return namedAnyhow(passage, data);
	if (passage.rest.slice(start, start + name.length).includes("|")) return { options: {}, spans: [] };
	return { options: { speaker: name }, spans: [{ start, end: start + name.length }] };
}

function organisationsKnown(data: DataSet): readonly (readonly [pattern: string, name: string])[] {
	const known = data.statements({}).flatMap((it) => it.organisation ?? []);
	const named = [...new Set(known)].map((name) => [escaped(foldText(name)), name] as const);
	return [...named, ...organisations];
}

const office = "(?:press|media|comms|communications) (?:office|officer|desk|team|contact|line|number)s?";

const officeOf = (body: string) =>
	new RegExp(
		`(?<![a-z0-9])(?:(?:${body})(?:'s)? ${office}|${office} (?:of|for|at) (?:the )?(?:${body}))(?![a-z0-9])`,
	);

/** The body whose press office is asked after, where it is none of the police: "the NSPCC press office". */
export function pressOfficeOf(text: string): string | null {
	const { folded } = passageOf(text);
	return organisations.find(([pattern]) => officeOf(pattern).test(folded))?.[1] ?? null;
}

/** Bodies joined to another by "and", "or" or a comma in a text: "the NSPCC or the Home Office". */
export function organisationsBeside(text: string, organisation: string, data: DataSet): readonly string[] {
	const { folded } = passageOf(text);
	const known = organisationsKnown(data);
	const own = known.find(([, name]) => name === organisation)?.[0];
	if (own === undefined) return [];
	const joined = "(?:,|,? ?(?:and|or|&|nor)(?: from)?) ?(?:the )?";
	const beside = (pattern: string) =>
		new RegExp(
			`(?<![a-z0-9])(?:(?:${own}) ?${joined}(?:${pattern})|(?:${pattern}) ?${joined}(?:${own}))(?![a-z0-9])`,
		);
	return known.flatMap(([pattern, name]) =>
		name !== organisation && beside(pattern).test(folded) ? [name] : [],
	);
}

/** No words that any sentence has, and no place: those are read as places. */
function namedAnyhow({ text, folded, rest }: Passage, data: DataSet): PeopleRead {
	const match = askedAnyhow.exec(folded);
	const name = match?.groups?.["name"] ?? "";
	if (match === null) return { options: {}, spans: [] };
	const start = match.index + match[0].lastIndexOf(name, match[0].length - name.length - 3);
	const end = start + name.length;
	const lexicon = lexiconOf(data);
	const isPlace = (word: string): boolean => {
		const place = lookUpName(lexicon, word);
		return place !== undefined && !(place.rank === "town" && everydayNames.has(word));
	};
	const isNobody = name.split(" ").some((word) => noiseWords.has(word.replace(/'/g, "")) || isPlace(word));
	if (isNobody || rest.slice(start, end).includes("|") || isPlace(name)) return { options: {}, spans: [] };
	return { options: { speaker: text.slice(start, end) }, spans: [{ start, end }] };
}

/** A speaker whose words are held, named with first and last name or by a surname that is no common word. */
export function readSpeakerNamed(passage: Passage, data: DataSet): Span | null {
	const speakers = new Set(data.statements({}).flatMap((it) => it.speaker ?? []));
	for (const speaker of speakers) {
		const names = foldText(speaker).split(" ");
		const surname = names.at(-1) ?? "";
		const whole = find(passage, escaped(names.slice(-2).join(" ")));
		const span = whole ?? (surname.length >= 6 ? find(passage, escaped(surname)) : null);
		if (span !== null) return span;
	}
	return null;
}

/** "Just the chief executive's": nothing but the role of somebody whose words are held. */
export function namesRole(reply: string, data: DataSet): boolean {
	const roles = new Set(
		data.statements({}).flatMap((it) => wordsOf(foldText(it.role ?? "")).map((word) => word.text)),
	);
	const words = wordsOf(foldText(reply))
		.map((it) => it.text.replace(/'s?$/, ""))
		.filter((word) => !noiseWords.has(word));
	return words.length > 0 && words.every((word) => roles.has(word));
}

/** A full name, or a surname alone where only one speaker has it. */
function speakerIn(passage: Passage, data: DataSet): PeopleRead | null {
	const speakers = [...new Set(data.statements({}).flatMap((it) => it.speaker ?? []))];
	for (const speaker of speakers) {
		const surname = speaker.split(" ").at(-1) ?? speaker;
		const shared = speakers.some((it) => it !== speaker && it.endsWith(` ${surname}`));
		const names = [speaker, speaker.split(" ").slice(-2).join(" ")];
		const patterns = shared || surname.length < 4 ? names : [...names, surname];
		for (const pattern of patterns) {
			const span = find(passage, escaped(foldText(pattern)));
			if (span !== null) return { options: { speaker }, spans: [span] };
		}
	}
	return misspeltSpeaker(passage, speakers);
}

/** "Fiona Grey" for Fiona Gray; a surname alone only when it is long. */
function misspeltSpeaker(passage: Passage, speakers: readonly string[]): PeopleRead | null {
	const words = wordsOf(passage.rest);
	for (const speaker of speakers) {
		const names = wordsOf(foldText(speaker)).map((it) => it.text);
		const surname = names.at(-1) ?? "";
		if (surname.length < 4) continue;
		const at = words.findIndex(({ text }, i) => {
			if (text[0] !== surname[0] || distance(text, surname, 1) > 1) return false;
			return surname.length >= 6 || names.slice(0, -1).includes(words[i - 1]?.text ?? "");
		});
		const [word, before] = [words[at], words[at - 1]];
		if (word === undefined) continue;
		const isWhole = before !== undefined && names.includes(before.text);
		return { options: { speaker }, spans: [{ start: isWhole ? before.start : word.start, end: word.end }] };
	}
	return null;
}

const escaped = (text: string): string => text.replace(/[^a-z0-9]+/g, "[^a-z0-9]{1,3}");

function find(passage: Passage, pattern: string): Span | null {
	const match = new RegExp(`(?<![a-z0-9])(?:the )?(?:${pattern})(?:'s)?(?![a-z0-9])`).exec(passage.folded);
	return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** Whoever is named alone, or asked after with "anything from", is named for what they said. */
export const wordsOfCue = ({ start, end }: Span, { text }: Passage): Cue => ({
	kind: "quote",
	weight: 2,
	certainty: "implied",
	start,
	end,
	text: text.slice(start, end),
});
