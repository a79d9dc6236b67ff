import { foldText } from "../../question/clean-text.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { wordsOf } from "../../question/passage.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Statement } from "../../statistics/statement.ts";
import { bodyWithArticle } from "../../wording/attribution.ts";
import { listed } from "../../wording/periods.ts";

const tokens = (text: string): readonly string[] => wordsOf(foldText(text)).map((it) => it.text);

/** Said before a name, of whom the words are and not what they are about. */
const titles: ReadonlySet<string> = new Set(
	"di ds dc dci dsi det detective insp inspector sgt sergeant supt superintendent chief cc acc dcc mr mrs ms miss dr sir dame lord lady baroness cllr spokesmans spokeswomans".split(
		" ",
	),
);

/** Who somebody is, which stands under every statement. */
const ofWhom: ReadonlySet<string> = new Set([
	"title",
	"titles",
	"role",
	"rank",
	"post",
	"position",
	"aswell",
	"date",
	"dates",
	"link",
	"links",
	"verbatim",
	"attribution",
]);

/** "Did they say it was a record", where no record of offences is asked for and nobody speaks on the record. */
const ofRecord =
	/(?<![a-z])(?:say|says|said|saying|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|sp(?:eak|oke|oken)|mention(?:s|ed)?|claim(?:s|ed)?|about|word)(?![a-z]).{0,60}(?<!(?<![a-z])(?:on|off|for) (?:the )?)(?<![a-z])records?(?![a-z])/i;

/**
 * What statements are wanted about, in the asker's words: those that nothing else was read from, with the words around
 * them where a statement has them all together ("online safety bill"). Null where there are none.
 */
export function topicOf(parts: QuestionParts, read: readonly string[], data: DataSet): string | null {
	if (parts.options.words !== undefined) return foldText(parts.options.words);
	const { period, unread, text } = parts;
	const pandemic =
		period?.reading.type === "unclear" && period.reading.why === "pandemic" ? tokens(period.text) : [];
	const record = ofRecord.test(text) ? ["record"] : [];
	const own = [...unread, ...pandemic, ...record].filter(
		(it) => !read.includes(it) && !titles.has(it) && !ofWhom.has(it),
	);
	if (own.length === 0) return null;
	const typed = tokens(text);
	const held = data.statements({}).map((it) => ` ${tokens(it.text).join(" ")} `);
	const [from, to] = [typed.indexOf(own[0] ?? ""), typed.lastIndexOf(own.at(-1) ?? "")];
	if (from < 0 || to < from) return own.join(" ");
	let best = "";
	for (let start = 0; start <= from; start++)
		for (let end = to + 1; end <= typed.length; end++) {
			const phrase = typed.slice(start, end).join(" ");
			if (phrase.length > best.length && held.some((it) => it.includes(` ${phrase} `))) best = phrase;
		}
	return best === "" ? own.join(" ") : best;
}

/** Whether a statement has the words, together or each of them; plurals and endings aside; what is "recorded" is no record. */
export function hasWords({ text }: Statement, topic: string): boolean {
	const held = tokens(text);
	return tokens(topic).every((word) => {
		const stem = word.replace(/(?<=...)s$/, "");
		return held.some((it) => (stem === "record" ? /^records?$/.test(it) : it.startsWith(stem)));
	});
}

/** What the words of statements were searched for, and that none of them has them, or that only somebody else's do. */
export function topicLines(
	topic: string | null,
	about: readonly Statement[],
	shown: readonly Statement[],
	data: DataSet,
): readonly string[] {
	if (topic === null) return [];
	const others = data.statements({}).filter((it) => hasWords(it, topic));
	const bodies = [
		...new Set(others.flatMap((it) => (it.organisation === null ? [] : bodyWithArticle(it.organisation)))),
	];
	const elses = `Somebody else’s words have “${topic}” in them${bodies.length === 0 ? "" : `: those of ${listed(bodies)}`}.`;
	if (shown.length === 0) {
		return [others.length === 0 ? `Nor does any statement held have “${topic}” in its words.` : elses];
	}
	return about.length === 0
		? [
				`None of them has “${topic}” in its words; all that are held are shown.`,
				...(others.length === 0 ? [] : [elses]),
			]
		: [`Shown is what has “${topic}” in its words.`];
}
