/** Words of plain letters and figures a space apart: nothing to take away. */
const nothingToTake = /^(?:[a-z0-9,.'()/-]+(?: (?!$)|$))*$/i;
const slackReference = /<[@#!][^<>]*>/g;
const slackLink = /<(?:https?|mailto|tel):[^<>|]*(?:\|([^<>]*))?>/gi;
const emojiCode = /:(?:[a-z][a-z0-9_+'-]*|[+-]1):/gi;
const emoji =
	/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{FE0F}\u{20E3}\u{E0020}-\u{E007F}]/gu;
const invisible = /(?!\s)[\p{Cc}\p{Cf}]/gu;
const entities: Readonly<Record<string, string>> = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": '"',
	"&#39;": "'",
	"&nbsp;": " ",
};

/**
 * What a person meant to type: Slack's references, links, escapes, formatting and emoji taken away, and with them
 * control and direction characters; white space folded. Case, accents and curly quotes stay.
 */
export function cleanText(raw: string): string {
	if (nothingToTake.test(raw)) return raw;
	return raw
		.toWellFormed()
		.normalize("NFC")
		.replace(slackReference, " ")
		.replace(slackLink, (_, label: string | undefined) => ` ${label ?? ""} `)
		.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
		.replace(emojiCode, " ")
		.replace(emoji, " ")
		.replace(invisible, "")
		.replace(/\*([^*]*)\*/g, "$1")
		.replace(/~([^~]*)~/g, "$1")
		.replace(/`+/g, "")
		.replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "")
		.replace(/\s+/g, " ")
		.trim();
}

const runTogether =
	/(?<=\p{L}{3})(?=(?:(?:19|20)\d\d|\d\d[/-]\d\d)(?!\d|(?!(?:vs?|to)\d)\p{L}))|(?<=(?<![\p{L}\d£$€.,/-])(?:19|20)\d\d)(?=\p{L}{3})|(?<=\d\d)(?=(?:vs?|to)(?:19|20)\d\d)|(?<=\d\d(?:vs?|to))(?=(?:19|20)\d\d)/giu;

/** Between a name and a year: "kent-2021", but "pre-2021", "mid-2021". */
const dashed =
	/(?<=\p{L}{3})(?<!(?<!\p{L})(?:pre|mid|post|since|from|until|till|late|early|to))-(?=(?:19|20)\d\d(?![\d%]))/giu;

/** Names of some length: "A&S" is one. */
const joined = /(?<=\p{L}{3})&(?=\p{L}{3})/gu;

/** Words and figures between commas without a space: a row of a table, "kent,2021/22,1356". */
const cells =
	/(?<!\S)(?=\S*(?:\p{L}["')]?,+["']?[\p{L}\d]|\d,+["']?\p{L}|\d[/-]\d\d,+["']?\d|(?<!\d)(?:19|20)\d\d,(?!(?:19|20)\d\d(?!\d))\d{3}))(?!\S*:\/\/)\S+/gu;

/** Between cells, and not inside "1,356" or "2021,22". */
const betweenCells =
	/,+(?=[^\s,])(?<!(?<![\d/-])\d{1,2},(?=\d{3}(?!\d)))(?<!(?<![\d/-])20\d\d,(?=[12]\d(?![\d/-])))/g;

/** "2017/18..2022/23", "2017/18->2022/23", "2017/18…22/23". */
const rangeMarks = /(?<=\d) ?(?:\.{2,}|…|-+>|--+) ?(?='?\d)/g;

/** Years and names set apart from what they were typed together with: "kent2021", "2021kent", "kent-2021", "2020vs2021", "hull&grimsby", "kent,2021/22,1356". */
export const withYearsApart = (text: string): string => {
	const split = text.includes(",") ? text.replace(cells, (row) => row.replace(betweenCells, "$& ")) : text;
	const apart = split.includes("&") ? split.replace(joined, " & ") : split;
	const dotted = /\d ?(?:\.\.|…|-+>|--)/.test(apart)
		? apart.replace(rangeMarks, (mark) => ` ${mark.trim()} `)
		: apart;
	const spaced = dotted.includes("-") ? dotted.replace(dashed, " ") : dotted;
	return /\p{L}\d|\d\p{L}/u.test(spaced) ? spaced.replace(runTogether, " ") : spaced;
};

/** Four letters or more, a space apart; those of the compass alone are no word: "n s e w". */
const letters =
	/(?<![\p{L}\p{N}'&.-])(?!(?:[nsew] )+[nsew](?![\p{L}\p{N}'&.-]))(?:\p{L} ){3,}\p{L}(?![\p{L}\p{N}'&.-])/giu;

/** "K e n t": the word that is spelt out so. */
export const withLettersJoined = (text: string): string =>
	text.replace(letters, (run) => run.replaceAll(" ", ""));

/** "W" and a name are a part of the West in "w yorks": elsewhere it is short for "with". */
const shortWith =
	/(?<=^|[a-z0-9] )(?<!(?<![a-z])(?:n|s|north|south) )w(?:\/ |(?: (?=(?:the|an?|that|this|those|what|its?|their|last|previous|other|all|one|two|three|four|five|six|seven|eight|nine|ten|n|s|e|w|north|south|east|west)(?![a-z]))|(?<=(?<![a-z])compar(?:es?|ed|ing|isons?) w) (?!(?:yorks|yorkshire|mids|midlands|mercia|sussex)(?![a-z]))))/gi;

/** As it is written to pass by what filters words. */
const disguised = /(?<![\p{L}\d])(?:p[0o]rn|pr[0o]n)(?=(?:ography)?(?![\p{L}\d]))/giu;

/** "Anything from police w safeguard in it": what is to be in it is no part of the West. */
const shortWithWords =
	/(?<=[a-z0-9] )w(?= ['"]?[a-z][a-z'" -]{2,30} (?:in|inside) (?:it|them|there)(?![a-z]))/gi;

/** "One line 4 the web", "figs 4 kent"; "top 4 the year before" is of four. */
const shortFor =
	/(?<=[a-z] )(?<!(?<![a-z])(?:top|bottom|last|first|past|next|previous|other|these|those|any|all|of|and|to|in|code) )4(?= (?:(?:the|a|an|my|our|me|us|this|that|each|every|all)(?![a-z])|(?<=(?:line|lines|figs?|figures?|numbers?|nos|stats?|data|quotes?|totals?|count|chart|csv|graph|trend|rate|source|par) 4 )[a-z]))/gi;

/** "All forces n change", "last yr n yr b4", "n as a %": of the compass in "n wales". */
const shortAnd =
	/(?<=(?:^|[a-z0-9]) ?)(?<![a-z0-9])n(?= (?:as an? |(?:its|their|the|a|an|any|by|how|what|whats|which|who|when|per) |(?:changes?|rates?|ranks?|trends?|charts?|graphs?|quotes?|statements?|totals?|sources?|definitions?|figures?|numbers?|nums|split|breakdown|csv|share|working|years?|yrs?|prev|previous|last|lst|latest|before|b4)(?![a-z])|(?:(?:19|20)\d\d|\d\d[/-]\d\d)(?!\d)))/gi;

/** "Humberside n yorks s yorks": north beside another part of the same, and not "and". */
const shortNorth =
	/(?<![a-z0-9'&])n(?= (?<of>[a-z]{4,})(?![a-z]).*(?<![a-z])[sew] \k<of>(?![a-z]))|(?=n )(?<=(?<![a-z])[sew] (?<before>[a-z]{4,})(?![a-z]).*(?<![a-z0-9'&]))n(?= \k<before>(?![a-z]))/gi;

/** "Per cap" for "per capita". */
const shortCapita = /(?<=(?<![a-z])per[ -])cap(?![\p{L}\d'])/giu;

/** Marks that are spoken where a text is dictated, and has none of its own. */
const spokenMarks = [
	[/(?<=[a-z0-9]) comma(?= [a-z0-9])/gi, ","],
	[/(?<=[a-z0-9]) (?:full stop|full point|new line)(?= |$)/gi, "."],
	[/(?<=[a-z0-9]) question mark(?= |$)/gi, "?"],
] as const;
const withMarks = (text: string): string =>
	/[,.;:?!"]/.test(text)
		? text
		: spokenMarks.reduce((all, [spoken, mark]) => all.replace(spoken, mark), text);

/** "Compare w south wales", "how is it w/ five years earlier", "per cap", "p0rn", "kent full stop": written out. */
export const withWrittenOut = (text: string): string =>
	withMarks(text)
		.replace(shortWith, "with ")
		.replace(shortWithWords, "with")
		.replace(shortFor, "for")
		.replace(shortNorth, "north")
		.replace(shortAnd, "and")
		.replace(shortCapita, "capita")
		.replace(disguised, "porn");

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
	if (/[‘’‛′´ʼ`]/.test(character)) return "'";
	if (/[“”„‟″«»]/.test(character)) return '"';
	if (/[‐‑‒–—―−﹘﹣－]/.test(character)) return "-";
	if (/[⁄∕]/.test(character)) return "/";
	const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
	return plain.length === 1 ? plain : character;
}

/** The text in small plain letters, straight quotes and hyphens, character for character: positions stay the same. */
export function foldText(text: string): string {
	let result = "";
	for (let i = 0; i < text.length; i++) {
		const character = text.charAt(i);
		if (character <= "\u007f") {
			result += character;
			continue;
		}
		let plain = folded.get(character);
		if (plain === undefined) {
			plain = foldCharacter(character);
			if (folded.size < 5000) folded.set(character, plain);
		}
		result += plain;
	}
	return result.toLowerCase().length === text.length ? result.toLowerCase() : result;
}
