import type { Choice } from "../../problem.ts";
import { type Passage, type Span, withoutSpans } from "../../question/passage.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { scheduleWords } from "../digests/schedule-words.ts";
import type { Topic } from "../digests/subscriptions.ts";
import type { InstructionRead, InstructionReader, Subscribe } from "./instruction.ts";
import { negationIn, typedFrom } from "./negation.ts";
import { readSchedule, USUAL_RULE } from "./read-schedule.ts";
import { readScope, scopeText } from "./read-scope.ts";
import { readTopics } from "./topics.ts";

const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
	everything: "",
	figures: "new figures only",
	revisions: "revisions only",
	statements: "statements only",
};

const TOPIC_LABELS: Readonly<Record<Topic, string>> = {
	everything: "Everything",
	figures: "Figures Only",
	revisions: "Revisions Only",
	statements: "Statements Only",
};

/** What stands after "subscribe": the places, a measure, one kind of news, when to send. Exactly that, or it is asked. */
export function readSubscribe(rest: Passage, reader: InstructionReader): InstructionRead {
	const { data } = reader;
	const wanted = readTopics(rest);
	const timed = withoutSpans(rest, wanted.spans);
	const negation = negationIn(withoutSpans(rest, wanted.alwaysSpans));
	if (negation !== null)
		return {
			problem: {
				type: "negated",
				typed: typedFrom(rest, negation),
				choices: otherTopics(rest, negation, reader),
			},
		};
	const when = readSchedule(timed);
	const rule = when.rule ?? USUAL_RULE;
	const what = wanted.topics[0] ?? "everything";
	const after = afterWords({ what, rule, always: wanted.always });
	const placed = withoutSpans(timed, when.spans);
	const { scope, problem, unread, assumed } = readScope(placed, ["subscribe", after], reader);
	if (problem !== null) return { problem };
	const isAll = wanted.everywhere && scope.geographies.length === 0;
	const instruction: Subscribe = { type: "subscribe", scope, what, rule, always: wanted.always, assumed };
	if (scope.geographies.length === 0 && !isAll && unread.length === 0)
		return { problem: { type: "no-place", choices: examplesOf(after, data) } };
	if (when.unclear !== null)
		return { problem: { type: "unclear-time", typed: when.unclear, choices: otherTimes(instruction, data) } };
	if (wanted.topics.length > 1) {
		const choices = [...wanted.topics, "everything" as const]
			.filter((it, at, all) => all.indexOf(it) === at)
			.map((topic) => ({
				label: TOPIC_LABELS[topic],
				question: subscribeText({ ...instruction, what: topic }, data),
			}));
		return { problem: { type: "several-topics", choices } };
	}
	if (unread.length > 0) {
		const known = scope.geographies.length > 0 || isAll;
		const choices = known
			? [{ label: "Subscribe Without It", question: subscribeText(instruction, data) }]
			: examplesOf(after, data);
		return { problem: { type: "not-understood", typed: unread.join(" "), choices } };
	}
	return { instruction };
}

/** Where only kinds of news are taken away, those that are left; nothing where it may be something else. */
function otherTopics(rest: Passage, negation: Span, reader: InstructionReader): readonly Choice[] {
	const after = withoutSpans(rest, [{ start: 0, end: negation.end }]);
	const { topics, spans } = readTopics(after);
	const read = readSubscribe(withoutSpans(rest, [negation, ...spans]), reader);
	if (topics.length === 0 || topics.includes("everything")) return [];
	if (read === null || "problem" in read || read.instruction.type !== "subscribe") return [];
	const { instruction } = read;
	if (instruction.what !== "everything") return [];
	return (["figures", "revisions", "statements"] as const)
		.filter((topic) => !topics.includes(topic))
		.map((topic) => ({
			label: TOPIC_LABELS[topic],
			question: subscribeText({ ...instruction, what: topic }, reader.data),
		}));
}

/** The instruction in words that are read again as just this. */
export function subscribeText(
	it: Pick<Subscribe, "scope" | "what" | "rule" | "always">,
	data: DataSet,
): string {
	return `subscribe ${scopeText(it.scope, data)} ${afterWords(it)}`.trim();
}

function afterWords({ what, rule, always }: Pick<Subscribe, "what" | "rule" | "always">): string {
	const parts = [TOPIC_WORDS[what], scheduleWords(rule), always ? "even if nothing is new" : ""];
	return parts.filter((part) => part !== "").join(" ");
}

/** Some forces to begin with, and all of them. */
function examplesOf(after: string, data: DataSet) {
	const some = ["cumbria", "wales"].filter((id) => data.geography(id) !== undefined);
	return [
		...some.map((id) => ({
			label: data.geography(id)?.name ?? id,
			question: `subscribe ${scopeText({ geographies: [id], measure: null }, data)} ${after}`,
		})),
		{ label: "All Forces", question: `subscribe all forces ${after}` },
	];
}

function otherTimes(instruction: Subscribe, data: DataSet) {
	return (
		[
			["Weekdays at 09:00", USUAL_RULE],
			["Mondays at 09:00", "0 9 * * 1"],
			["First of the Month", "0 9 1 * *"],
		] as const
	).map(([label, rule]) => ({ label, question: subscribeText({ ...instruction, rule }, data) }));
}
