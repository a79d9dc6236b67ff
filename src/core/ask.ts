import type { Answer, Draft } from "./answer.ts";
import { answerId } from "./answer-id.ts";
import { withBothMeasures, withBothNamed } from "./kinds/beside/both-measures.ts";
import { withCountedApart } from "./kinds/beside/counted-apart.ts";
import { countsAdded } from "./kinds/beside/counts-added.ts";
import { numbersUntold } from "./kinds/beside/numbers-untold.ts";
import { otherwiseElsewhere } from "./kinds/beside/otherwise-elsewhere.ts";
import { withPublishersNotes } from "./kinds/beside/publishers-notes.ts";
import { withSumsMarked, withWorkedOutMarked } from "./kinds/beside/worked-out.ts";
import { asFile } from "./kinds/charts/as-file.ts";
import { averageUntold } from "./kinds/compare/no-average.ts";
import { BLANK } from "./kinds/draft.ts";
import { ofRelease } from "./kinds/figures/of-release.ts";
import { bestOf, type Setting } from "./kinds/kind.ts";
import { KINDS } from "./kinds/kinds.ts";
import { withMeasureCarried, withMeasureTold, withQuestionWhole } from "./kinds/subject/carried-measure.ts";
import { conditionUntold } from "./kinds/subject/condition-untold.ts";
import { countsHeldAgainst } from "./kinds/subject/counts-held-against.ts";
import { leftOutOfWhat } from "./kinds/subject/left-out-of-what.ts";
import { leftOutParts } from "./kinds/subject/left-out-parts.ts";
import { leftOutPlaces } from "./kinds/subject/left-out-places.ts";
import { leftUnasked, leftUnread } from "./kinds/subject/left-unread.ts";
import { withMeasureKept } from "./kinds/subject/measure-kept.ts";
import { isOpen, measureMeant } from "./kinds/subject/measure-meant.ts";
import { notDone } from "./kinds/subject/not-done.ts";
import { partAsked } from "./kinds/subject/part-asked.ts";
import { placeOfNumber } from "./kinds/subject/place-of-number.ts";
import { splitOfOne } from "./kinds/subject/split-of-one.ts";
import { statusAsked } from "./kinds/subject/status-asked.ts";
import { noSuchStyle, withStyleNamed } from "./kinds/subject/style-meant.ts";
import { twoNamed } from "./kinds/subject/two-named.ts";
import { misspellings, readInstead, withSlipTold } from "./kinds/subject/what-was-read.ts";
import { yearOfNumber } from "./kinds/subject/year-of-number.ts";
import type { Choice, Problem } from "./problem.ts";
import { choiceWithin } from "./question/choice-within.ts";
import { cleanText } from "./question/clean-text.ts";
import { lexiconOf } from "./question/names/lexicon.ts";
import type { QuestionParts } from "./question/parts.ts";
import { choiceCalled, pickChoice } from "./question/pick-choice.ts";
import { readQuestion } from "./question/read-question.ts";
import { readThread } from "./question/read-thread.ts";
import type { Reader } from "./question/reader.ts";
import { readSlipAlone } from "./question/readers/slip-alone.ts";
import { type ThreadBefore, threadBefore } from "./question/thread-before.ts";
import type { DataSet } from "./statistics/data-set.ts";
import { answerText } from "./wording/answer-text.ts";
import { capital } from "./wording/capital.ts";
import { type HouseStyle, styleNamed } from "./wording/house-style.ts";
import { periodLabel, withArticles } from "./wording/periods.ts";
import { problemText } from "./wording/problem-text.ts";

/** A text someone sent, and what is known about how. `today` is an ISO date in the newsroom's time zone. */
export interface Asked {
	readonly text: string;
	/** `command`: terse words after a slash command or in the terminal. `sentence`: running text. */
	readonly style: "command" | "sentence";
	readonly today: string;
	/** What was asked before it in the thread, for "and Durham?": a canonical text, or what `threadAfter` gave. */
	readonly previous?: string;
	/** Name of a house style for the copy line; a "style=" in the text goes before it. */
	readonly houseStyle?: string;
	/** The house styles loaded, the default first. */
	readonly styles?: readonly HouseStyle[];
}

/**
 * The one use case: a text and a data set in, an answer out. Every text gets one; none throws. A name with a slip in it is
 * asked about as `asMeant` answers it rightly spelt.
 */
export function ask(asked: Asked, data: DataSet, asMeant = (it: Asked): Answer => ask(it, data)): Answer {
	const { today, style } = asked;
	const slip = asked.previous === undefined ? readSlipAlone(asked.text, lexiconOf(data)) : null;
	if (slip !== null) {
		const answer = asMeant({ ...asked, text: slip.written });
		return slip.isTold ? withSlipTold(answer, slip, data) : answer;
	}
	const before = threadBefore(asked.previous);
	const picked = pickedIn(asked, before, data);
	if (picked !== null) return picked;
	const reader = { data, today };
	const inItsThread = readThread(before, reader);
	const { previous } = inItsThread;
	const read = readQuestion(asked.text, { ...inItsThread, style });
	const place = placeOfNumber(read, data);
	const year = yearOfNumber(place.parts, data);
	const meant = measureMeant(withStyleNamed(year.parts, asked.styles ?? []), data);
	const ends = countsHeldAgainst(meant.parts, previous?.period ?? null, data);
	if (ends !== null && "problem" in ends)
		return finished(problemDraft(ends.problem, { ...meant.parts, period: null }, data), data);
	const { parts, notices: onEnds } = ends ?? { parts: meant.parts, notices: [] };
	const inThread = asked.previous !== undefined;
	const notices = [...place.notices, ...year.notices, ...meant.notices, ...onEnds];
	const named = parts.options.style ?? asked.houseStyle ?? null;
	const house = styleNamed(named, asked.styles ?? []);
	if (house === undefined)
		return finished(
			problemDraft(noSuchStyle(named ?? "", asked.text, asked.styles ?? []), parts, data),
			data,
		);
	const setting: Setting = { data, today, style: house, styles: asked.styles ?? [], written: asked.text };
	const open = leftOutOfWhat(parts, data);
	if (open !== null) return finished(problemDraft(open, parts, data), data);
	const kind = bestOf(KINDS, parts, setting);
	const reply = kind.answer(parts, setting);
	const isOfUsual = isOpen(parts, data) && kind.isSaidInFinding === true;
	const offered = offeredTo(asked, reader, data);
	const withOther = (draft: Draft) => (isOfUsual ? withCountedApart(draft, offered, data) : draft);
	const told = (draft: Draft) =>
		withMeasureKept(withMeasureTold(draft, read, data, offered.answered), parts, {
			...offered,
			isOfMeasure: draft.figures.length > 0 || kind.isSaidInFinding === true,
			data,
		});
	if ("problem" in reply) {
		const problem = problemDraft(reply.problem, parts, data);
		const isNotHeld = problem.kind === "not-held";
		const isOfPlace = isNotHeld && "geography" in reply.problem;
		const alone = inThread && isOfPlace ? withQuestionWhole(problem, parts, kind.name, data) : problem;
		const shown = isNotHeld ? told(withOther(alone)) : alone;
		return finished(withMeasureCarried(shown, parts, kind.name, data), data);
	}
	const usual = withOther(withSumsMarked(reply.draft, data));
	const marked = withBothMeasures(usual, meant.other, kind, parts, setting);
	const draft = withWorkedOutMarked(withPublishersNotes(marked, data), data);
	const untold = conditionUntold(parts, draft, data);
	if (untold !== null) return finished(problemDraft(untold, parts, data), data);
	const left = leftUnread(parts, draft, inThread);
	if ("problem" in left) return finished(problemDraft(left.problem, parts, data), data);
	const said = [...draft.notices, ...draft.lines].join();
	const others = [
		countsAdded(parts, draft, data),
		numbersUntold(parts, { ...draft, notices: [...draft.notices, ...notices] }),
		leftOutPlaces(parts, draft, data),
		leftOutParts(parts, draft, data),
		otherwiseElsewhere(parts, draft, data),
		partAsked(parts, draft),
		averageUntold(parts, draft),
		splitOfOne(parts, draft, data),
		statusAsked(parts, draft, data),
	];
	const slips = misspellings(parts, data).filter((it) => !said.includes(it));
	const whole = told({
		...draft,
		notices: [
			...left.notices,
			...notDone(parts),
			...notices,
			...twoNamed(meant, draft.figures, data),
			...slips,
			...others.flatMap((it) => it.notices),
			...asFile(parts, draft, data),
			...ofRelease(parts, draft, data),
			...draft.notices,
		],
		choices: [...draft.choices, ...others.flatMap((it) => it.choices)],
	});
	const isOfBoth = marked !== usual;
	return finished(isOfBoth ? withBothNamed(whole, meant.other, data) : whole, data);
}

/** What is offered is asked like a click. */
const offeredTo = (asked: Asked, reader: Pick<Reader, "data" | "today">, data: DataSet) => ({
	partsOf: (text: string) => readQuestion(text, { ...reader, style: "command" }),
	answered: (text: string) => ask({ ...asked, text, style: "command", previous: "" }, data),
});

/** A reply that means one of the questions that were offered: that question's answer, as after a click. */
function pickedIn(asked: Asked, { answered, unanswered }: ThreadBefore, data: DataSet): Answer | null {
	const { text, today } = asked;
	const offered =
		unanswered !== undefined
			? ask({ ...asked, text: unanswered, style: "sentence", previous: answered ?? "" }, data)
			: answered !== undefined && isNameless(readQuestion(text, { style: "sentence", data, today }))
				? ask({ ...asked, text: answered, style: "command", previous: "" }, data)
				: null;
	if (offered === null) return null;
	const called = choiceCalled(text, [...offered.choices, ...offered.next]);
	const said = called ?? (unanswered === undefined ? null : pickChoice(text, unanswered, offered.choices));
	const picked = said ?? (unanswered === undefined ? null : choiceWithin(text, offered.choices, data, today));
	if (picked === null) return null;
	if (picked === "again") return offered;
	const answer = ask({ ...asked, text: picked.question, style: "command", previous: "" }, data);
	if (called !== null) return answer;
	const { text: _text, id: _id, dataset: _dataset, ...draft } = answer;
	const read = `“${cleanText(text)}” read as “${picked.label}”, which was offered`;
	return finished({ ...draft, notices: [read, ...draft.notices] }, data);
}

/** A name or a year in a reply is a question of its own, whatever else a button of that name asks. */
const isNameless = ({ geographies, period }: QuestionParts): boolean =>
	geographies.length === 0 && period === null;

/** A problem is an answer too: the same value on every surface, with a way on. */
function problemDraft(problem: Problem, parts: QuestionParts, data: DataSet): Draft {
	const { kind, finding, lines } = problemText(problem, data);
	const geographies = parts.geographies.flatMap((it) =>
		it.outcome === "matched" ? it.geographies.slice(0, 1) : [],
	);
	const periods = parts.period?.reading.type === "periods" ? parts.period.reading.periods : [];
	const assumed = kind === "clarify" || kind === "not-held" ? readInstead(parts, data) : [];
	return {
		...BLANK,
		kind,
		question: {
			canonical: parts.text,
			geographies,
			periods: periods.map((it) => ({ label: periodLabel(it), ...it })),
			measure: parts.measure === null ? (data.measures()[0]?.id ?? "") : (parts.measure.measure ?? ""),
			assumed: [...assumed],
		},
		finding,
		notices: [...leftUnasked(parts, problem), ...assumed],
		lines: [...lines],
		choices: [...waysOn(problem, kind)],
	};
}

/** What the problem offers; an asking-back always has something to click. */
function waysOn(problem: Problem, kind: string): readonly Choice[] {
	const own = "choices" in problem ? problem.choices : [];
	return own.length === 0 && kind === "clarify" ? [{ label: "What Can I Ask?", question: "help" }] : own;
}

/** A period may begin a sentence by its label. */
const asSentence = (text: string): string =>
	withArticles(text).replace(/^the year ending /, "The year ending ");

function finished(written: Draft, data: DataSet): Answer {
	const draft = {
		...written,
		about: capital(written.about),
		finding: capital(withArticles(written.finding)),
		notices: written.notices.map(asSentence),
		lines: written.lines.map(asSentence),
		working: written.working.map(asSentence),
		provenance: asSentence(written.provenance),
	};
	const id = answerId(draft.question.canonical, data.hash);
	return { ...draft, text: answerText(draft, id), id, dataset: data.hash };
}
