import type { Answer, Figure, Table } from "../answer.ts";
import { checkText } from "../claims/check-text.ts";
import type { Check, Claim } from "../claims/claim.ts";
import { tooLong } from "../claims/too-long.ts";
import { cleanText, foldText } from "../question/clean-text.ts";
import type { Cue, QuestionParts } from "../question/parts.ts";
import { isInSmallLetters } from "../question/refiners/claim-names.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { copyLine } from "../wording/copy-line.ts";
import { releasesOf, sourcesOf } from "../wording/provenance.ts";
import { inMeasureNamed } from "./check/in-measure-named.ts";
import { ifMeant, isChecked, shortened, TYPED } from "./check/numbers-in-text.ts";
import { ofAnotherMeasure, withMeasureNamed } from "./check/of-another-measure.ts";
import { ofUsualMeasure } from "./check/of-usual-measure.ts";
import { BLANK } from "./draft.ts";
import type { Kind, Setting } from "./kind.ts";

/** A statement, a paragraph or an article held against the figures: every number, a verdict each (B2, D56-D58). */
export const check: Kind = {
	name: "check",
	examples: [
		"check Cumbria recorded 307 offences in 2021/22, up 107% since 2016/17",
		"has Northern Ireland doubled in five years?",
	],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "check");
		return cue && !parts.cues.some(isExplain) ? 4 + cue.weight : 0;
	},
	answer(parts, setting) {
		const claim = parts.options.claim ?? "";
		if (claim.trim() === "") return { draft: NOTHING };
		const { data, today } = setting;
		const typed = withNamesWritten(withParagraphs(claim, setting.written), parts, data);
		const text = inMeasureNamed(typed, parts, setting);
		const refusal = tooLong(text);
		if (refusal !== null) return { draft: { ...NOTHING, finding: "Too long to check", lines: [refusal] } };
		const read = checkText(text, data, { today });
		const judged = text.length > TYPED ? read : ofUsualMeasure(text, read, setting);
		const apart = ofAnotherMeasure(text, judged, setting);
		const found = apart.choices.length === 0 ? judged : withMeasureNamed(text, judged, data);
		const own = figuresOf(found.claims);
		const figures = [...own, ...figuresOf(apart.claims)];
		return {
			draft: {
				...BLANK,
				kind: "check",
				question: {
					canonical: `check ${text === typed ? claim : text}`,
					geographies: [...new Set(own.map((it) => it.geography))],
					periods: [],
					measure: own[0]?.measure ?? data.measures()[0]?.id ?? "",
					assumed: [],
				},
				figures,
				sources: sourcesOf(releasesOf(figures, data)),
				about: "Check of figures",
				finding: finding(found),
				warnings: [...new Set([...found.claims, ...apart.claims].flatMap((it) => it.warnings))],
				table: tableOf(found.claims),
				choices: [...apart.choices],
				lines: [...apart.lines, ...found.flags.slice(0, FLAGS).map((it) => `“${it.text}”: ${it.advice}`)],
				provenance: [readAs(found.claims), "nothing checked is nothing endorsed"]
					.filter((it) => it !== "")
					.join(" · "),
				working: found.claims.map(workingLine),
				copy: correctedLine(found.claims, setting),
			},
		};
	},
};

/** "Explain check Kent recorded 381": of the working, which another kind tells. */
const isExplain = ({ kind, weight }: Cue): boolean => kind === "explain" && weight === 3;

const NOTHING = {
	...BLANK,
	kind: "help",
	about: "Check of figures",
	finding: "Paste a statement after “check”",
	lines: [
		"Every number in it is held against the figures: “check Cumbria recorded 307 offences in 2021/22”.",
	],
};

/** More rows than this are read from the top. */
const FEW = 10;
const FLAGS = 3;

/** A question comes with its white space folded; line ends tell a headline from what follows it. */
function withParagraphs(claim: string, written: string | undefined): string {
	if (written === undefined || !/\n/.test(written.trim())) return claim;
	const lines = written.split("\n").map(cleanText);
	const [first = ""] = claim.split(" ");
	const whole = lines.join("\n");
	return whole.slice(Math.max(0, whole.indexOf(first)));
}

/** Names as they are written, where they were typed in a hurry: "Thames valley", "Staffordshires gone up", "staffs doubled". */
function withNamesWritten(text: string, { geographies }: QuestionParts, data: DataSet): string {
	if (text.length > TYPED) return text;
	const isHurried = isInSmallLetters(text);
	return geographies.reduce((written, read) => {
		const name = data.geography(read.geographies[0] ?? "")?.name ?? "";
		const isMeant =
			foldText(read.text) === foldText(name) ||
			(isHurried && read.how === "alias" && read.geographies.length === 1);
		if (read.outcome !== "matched" || !isMeant) return written;
		const owner = new RegExp(`${name}s(?= (?:gone|up|down|risen|fallen|been|had|now)(?![a-z]))`, "g");
		return written.replaceAll(read.text, name).replace(owner, `${name}'s`);
	}, text);
}

const VERDICTS: Readonly<Record<Claim["verdict"], string>> = {
	holds: "Holds",
	"holds-after-rounding": "Holds, rounded",
	"does-not-hold": "Does not hold",
	"cannot-be-checked": "Cannot be checked",
};

const URGENCY: Readonly<Record<Claim["verdict"], number>> = {
	"does-not-hold": 0,
	holds: 2,
	"holds-after-rounding": 2,
	"cannot-be-checked": 3,
};
const DOUBTFUL = 1;

/** A number that would not hold if it is what it was read as. */
const isDoubtful = ({ verdict, reason }: Claim): boolean =>
	verdict === "cannot-be-checked" && /\bdoes not agree\b/.test(reason);

const urgencyOf = (it: Claim): number => (isDoubtful(it) ? DOUBTFUL : URGENCY[it.verdict]);

/** In the order of the text; of many, first what does not hold, then what does not agree as it was read. */
const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
	claims.length <= FEW ? claims : claims.toSorted((a, b) => urgencyOf(a) - urgencyOf(b));

/** No bare "holds" where the words tell no years: "Holds, if 2016/17 to 2017/18 is meant". */
const verdictOf = ({ verdict, reading }: Claim): string => `${VERDICTS[verdict]}${ifMeant(verdict, reading)}`;

function tableOf(claims: readonly Claim[]): Table | null {
	if (claims.length === 0) return null;
	return {
		caption: "Each number and what the figures say",
		columns: [
			{ label: "In your text", align: "left" },
			{ label: "Verdict", align: "left" },
			{ label: "The figures", align: "left" },
		],
		rows: inOrder(claims).map((it) => [`“${shortened(it.text)}”`, verdictOf(it), it.reason]),
	};
}

function finding({ claims }: Check): string {
	if (claims.length === 0) return "No figures to check were found";
	const checked = claims.filter(isChecked).length;
	const wrong = claims.filter((it) => it.verdict === "does-not-hold").length;
	const told = wrong === 0 ? "" : ` · ${wrong} ${wrong === 1 ? "does" : "do"} not hold`;
	const open = claims.filter((it) => isChecked(it) && it.reading.includes("years assumed")).length;
	const assumed = open === 0 ? "" : ` · years assumed for ${open}`;
	return `${checked} of ${claims.length} ${claims.length === 1 ? "number" : "numbers"} checked${told}${assumed}`;
}

/** How it was read: each reading once. */
function readAs(claims: readonly Claim[]): string {
	const readings = [
		...new Set(claims.map((it) => it.reading).filter((it) => it !== "" && !it.startsWith("the text's own"))),
	];
	return readings.length === 0
		? ""
		: `Read as: ${readings.slice(0, 3).join("; ")}${readings.length > 3 ? " ..." : ""}`;
}

const workingLine = (it: Claim): string => {
	const { text, reading, reason, working } = it;
	return [
		`“${shortened(text)}”: ${verdictOf(it).toLowerCase()}`,
		reading === "" ? "" : `read as ${reading}`,
		working === "" ? reason : working,
	]
		.filter((part) => part !== "")
		.join("; ");
};

function figuresOf(claims: readonly Claim[]): Figure[] {
	const seen = new Map<string, Figure>();
	for (const it of claims.flatMap((claim) => claim.figures))
		seen.set(`${it.measure} ${it.geography} ${it.start} ${it.end} ${it.release}`, it);
	return [...seen.values()];
}

/** The right figure as a sentence to paste, for the first count that does not hold and has one. */
function correctedLine(claims: readonly Claim[], { data, style }: Setting): Answer["copy"] {
	const wrong = claims.find(
		(it) =>
			it.verdict === "does-not-hold" &&
			(it.kind === "count" || it.kind === "total") &&
			it.figures.length === 1,
	);
	const [figure] = wrong?.figures ?? [];
	const geography = figure && data.geography(figure.geography);
	const measure = figure && data.measure(figure.measure);
	if (figure === undefined || geography === undefined || measure === undefined) return "";
	return copyLine(
		{ geography, measure, figure, against: null, release: releasesOf([figure], data)[0] ?? null },
		style,
	);
}
