import { foldText } from "../question/clean-text.ts";
import type { QuestionOptions, QuestionParts } from "../question/parts.ts";
import { wordsOf } from "../question/passage.ts";
import type { DataSet, StatementQuery } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { BODIES, type Statement } from "../statistics/statement.ts";
import { copyStatement, quoted } from "../wording/attribution.ts";
import { listed } from "../wording/periods.ts";
import { namesOf } from "../wording/place-names.ts";
import { isOn, statementsFor } from "./beside/statements-for.ts";
import { asked, BLANK, link } from "./draft.ts";
import type { Kind } from "./kind.ts";
import { bodyAsked } from "./quote/body-asked.ts";
import { asksFigureToo, isOfForce } from "./quote/figure-besides.ts";
import { placeLines } from "./quote/of-another-place.ts";
import { othersAsked } from "./quote/others-asked.ts";
import { foundOf, whoseElse } from "./quote/own-and-others.ts";
import { periodUnrecorded, saidWhen } from "./quote/said-when.ts";
import { rankUnheld, whoseName } from "./quote/whose-name.ts";
import { hasWords, topicLines, topicOf } from "./quote/words-about.ts";
import { hasRun, nearestTo, wordsQuoted } from "./quote/words-quoted.ts";
import { readSubject } from "./subject/subject.ts";

const NOT_WORD_FOR_WORD = "Not word for word what is held: the nearest statement is shown, whole";
const FIGURE_LEFT_OUT = "Not in this answer: the figure. Each question is answered by itself";

/** The words people said, whole and attributed (D37-D42); "no statement held", never "declined" (D41). */
export const quote: Kind = {
	name: "quote",
	examples: ["quote cumbria", "quotes nspcc", "has the home office responded", "what did Peter Wanless say"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "quote");
		// The figure is shown with what is held from its force.
		if (asksFigureToo(parts) && isOfForce(parts.options)) return 0;
		return cue ? 1 + cue.weight : 0;
	},
	answer(written, setting) {
		const parts = asTopic(written);
		const read = readSubject(parts, setting, "quote");
		if ("problem" in read) return read;
		const { data } = setting;
		const { geographies, measure, assumed, notes } = read.subject;
		const name = whoseName(parts, data);
		const named = name === null ? parts.options : { ...parts.options, ...name.options };
		const options = ownOptions(named, geographies);
		const ids = geographies.map((it) => it.id);
		const own = found(options, ids, data);
		const isStandIn = own.length === 0 && DEPARTMENT.test(options.organisation ?? "");
		const said = isStandIn ? found({ body: "government" }, ids, data) : own;
		const onIt = said.filter((it) => isOn(it, measure));
		// Nobody asked for words on image offences who named no measure.
		const whose = onIt.length === 0 && parts.measure === null ? said : onIt;
		const quotedWords = parts.options.words === undefined ? wordsQuoted(parts) : null;
		const topic = quotedWords ?? topicOf(parts, name?.words ?? [], data);
		const has = quotedWords === null ? hasWords : hasRun;
		const verbatim = topic === null ? whose : whose.filter((it) => has(it, topic));
		const near = verbatim.length > 0 || quotedWords === null ? null : nearestTo(quotedWords, whose);
		const about = near === null ? verbatim : [near.statement];
		const unknown = about.length > 0 ? null : unknownName(parts, options, geographies);
		const all = unknown !== null ? [] : about.length > 0 ? about : whose;
		const { statements, periods, notices } = saidWhen(all, parts.period, data);
		const whom = unknown ?? askedFor(options, geographies) ?? (namesOf(geographies) || "any force or body");
		const isOfPlace = askedFor(options, geographies) === null;
		const isFigureToo = asksFigureToo(parts);
		const words = topic !== null && about.length > 0 ? { words: near?.run ?? topic } : {};
		const rank = rankUnheld(parts, statements);
		const besides = othersAsked(parts.text, options.organisation, data);
		const question = {
			kind: "quote",
			geographies: ids,
			periods,
			measure: measure.id,
			options: { ...options, ...words },
		};
		return {
			draft: {
				...BLANK,
				kind: "quote",
				question: asked(question, assumed, data),
				statements: statements.map((it) => quoted(it)),
				sources: sourcesOf(statements),
				about: `Statements · ${whom}`,
				notices: [
					...(name === null ? [] : [name.notice]),
					...(isFigureToo ? [FIGURE_LEFT_OUT] : []),
					...assumed,
					...notes,
					...notices,
				],
				finding:
					near === null ? foundOf(statements, whom, isOfPlace ? geographies : [], said) : NOT_WORD_FOR_WORD,
				lines: [
					...(isStandIn && all.length > 0
						? [`None is held from the ${options.organisation ?? ""} itself: these are the government’s.`]
						: []),
					...(rank === null
						? []
						: [
								`None of them is by ${/^[aeiou]/.test(rank) ? "an" : "a"} ${rank}; all that are held are shown.`,
							]),
					...whoseElse(statements, isOfPlace ? geographies : []),
					...(onIt.length === 0 ? saidOfOthers(said, measure, data) : []),
					...(statements.length === 0 && said.length === 0
						? ["Nothing said by them is in the data set. That does not mean that nothing was said."]
						: []),
					...(near === null ? topicLines(topic, about, statements, data) : []),
					...besides.lines,
					...periodUnrecorded(statements),
					...(isOfPlace ? [] : placeLines(statements, geographies, data, parts.text)),
				],
				provenance: statements.length > 0 ? "Words exactly as published" : "",
				copy: statements
					.map(copyStatement)
					.filter((line) => line !== "")
					.join("\n"),
				choices: [...besides.choices],
				next: geographies.slice(0, 1).map((it) =>
					link(
						isFigureToo ? "Figure" : "Latest Figure",
						{
							...question,
							kind: "figure",
							geographies: [it.id],
							periods: isFigureToo ? periods : [],
							options: {},
						},
						data,
					),
				),
			},
		};
	},
};

/** What is held instead of words on a measure. */
function saidOfOthers(said: readonly Statement[], measure: Measure, data: DataSet): readonly string[] {
	const nouns = [...new Set(said.flatMap((it) => data.measure(it.measure ?? "")?.noun ?? []))];
	return nouns.length === 0
		? []
		: [`What is held was said about ${listed(nouns)}, not about ${measure.noun}.`];
}

/** What is not counted here may be spoken of all the same. */
function asTopic(parts: QuestionParts): QuestionParts {
	const { measure, unread } = parts;
	if (measure === null || measure.measure !== null) return parts;
	const words = wordsOf(foldText(measure.text)).map((it) => it.text);
	return { ...parts, measure: null, unread: [...unread, ...words] };
}

/** Whom the asker named where nothing was understood of the name: nobody else's words are shown for theirs (D39, D41). */
function unknownName(
	{ unread }: QuestionParts,
	{ speaker, organisation, body }: QuestionOptions,
	geographies: readonly Geography[],
): string | null {
	const isNamed = geographies.length > 0 || speaker !== undefined || organisation !== undefined;
	if (isNamed || unread.length === 0 || (body !== undefined && body !== "force")) return null;
	return `“${unread.slice(0, 6).join(" ")}”`;
}

/** A department speaks for the government, whose words are held under its own name. */
const DEPARTMENT = /^(?:home office|ministry|department)/i;

/** A force that is named says more than that some force is meant. */
function ownOptions(options: QuestionOptions, geographies: readonly Geography[]): QuestionOptions {
	const { speaker, organisation, body } = options;
	const isNamed = body === "force" && geographies.length > 0;
	return {
		...(speaker === undefined ? {} : { speaker }),
		...(organisation === undefined ? {} : { organisation }),
		...(body === undefined || isNamed ? {} : { body }),
	};
}

function found(
	{ speaker, organisation, body }: QuestionOptions,
	geographies: readonly string[],
	data: DataSet,
): readonly Statement[] {
	const query: StatementQuery = {
		...(speaker === undefined ? {} : { speaker }),
		...(organisation === undefined ? {} : { organisation }),
		...(isBody(body) ? { body } : {}),
	};
	if (Object.keys(query).length === 0) {
		return geographies.length === 0
			? data.statements({})
			: geographies.flatMap((id) => statementsFor(data, id));
	}
	const all = data.statements(query);
	const near = all.filter((it) => it.geography !== null && geographies.includes(it.geography));
	return near.length > 0 ? near : all;
}

const isBody = (word: string | undefined): word is Statement["body"] => BODIES.some((it) => it === word);

function askedFor(
	{ speaker, organisation, body }: QuestionOptions,
	geographies: readonly Geography[],
): string | null {
	if (body !== undefined && speaker === undefined && organisation === undefined)
		return bodyAsked(body, geographies);
	return speaker ?? organisation ?? null;
}

function sourcesOf(statements: readonly Statement[]) {
	const seen = new Map(statements.map((it) => [it.source, it]));
	return [...seen.values()].map((it) => ({ title: it.outlet, url: it.source, published: it.date ?? "" }));
}
