import type { Problem } from "../problem.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { holdsQuarters } from "../statistics/year-kind.ts";
import { countsApartWords } from "./counts-apart.ts";
import { measuresHeld } from "./measures-held.ts";
import { newestHeld } from "./newest-held.ts";
import { listed } from "./periods.ts";
import { namesOf } from "./place-names.ts";
import { producerOf } from "./producer.ts";
import { NOT_HELD, OUT_OF_SCOPE, REFUSED } from "./refusal-words.ts";
import { LEFT_OUT_OF, WHY_UNCLEAR } from "./unclear-words.ts";
import { yearNotHeldWords } from "./year-not-held.ts";

/** The kind a problem is answered as, and its words: one bold line, then what to know and do. */
export interface ProblemText {
	readonly kind: "clarify" | "not-held" | "out-of-scope" | "refused" | "help";
	readonly finding: string;
	readonly lines: readonly string[];
}

/** Words for a problem. `data` gives the names of what the problem speaks of. */
export function problemText(problem: Problem, data: DataSet): ProblemText {
	const name = (id: string) => data.geography(id)?.name ?? id;
	const places = (ids: readonly string[]) => namesOf(ids.flatMap((id) => data.geography(id) ?? []));
	switch (problem.type) {
		case "nothing-asked":
			return { kind: "help", finding: "Ask for a figure.", lines: [] };
		case "ambiguous-geography":
			return {
				kind: "clarify",
				finding: `Which do you mean by “${shown(problem.typed)}”?`,
				lines: [
					problem.note ||
						`It can stand for ${listed(
							problem.choices.map((it) => it.label),
							"or",
						)}.`,
				],
			};
		case "unknown-geography":
			return {
				kind: "clarify",
				finding: `I do not know “${shown(problem.typed)}” as a police force or an area.`,
				lines: [nearestWords(problem.isNear ? problem.choices.length : 0)],
			};
		case "too-few-left": {
			const left = problem.only === null ? "no force" : `only ${name(problem.only)}`;
			const of = problem.areas.length === 0 ? "" : ` in ${places(problem.areas)}`;
			return {
				kind: "clarify",
				finding: `Leaving out ${places(problem.without)} leaves ${left}${of}.`,
				lines: ["Forces are put in order or counted where there are at least two that can be."],
			};
		}
		case "left-out-of-what":
			return {
				kind: "clarify",
				finding: `What is ${places(problem.without)} to be left out of?`,
				lines: [LEFT_OUT_OF[problem.of]],
			};
		case "no-geography":
			return {
				kind: "clarify",
				finding: "Which force or area?",
				lines: ["Name a force, a county, a town, a region or a nation."],
			};
		case "unclear-period":
			return {
				kind: "clarify",
				finding: `Which year do you mean by “${shown(problem.typed)}”?`,
				lines: [WHY_UNCLEAR[problem.why]],
			};
		case "period-not-counted": {
			const measure = data.measure(problem.measure);
			const periodicity = measure?.periodicity;
			const isQuarterly = measure !== undefined && holdsQuarters(measure, data);
			if (periodicity === "quarter" && !isQuarterly) {
				return {
					kind: "not-held",
					finding: `No figure is held for ${shown(problem.label)}.`,
					lines: [
						`${producer(data, problem.measure)} figures are of the twelve months that it published, and no others are ever worked out from them.`,
					],
				};
			}
			const isCalendar = periodicity === "calendar-year";
			const years = isCalendar ? "calendar year, January to December" : "financial year, April to March";
			if (problem.isYear) {
				return {
					kind: "clarify",
					finding: `Which ${isCalendar ? "calendar" : "financial"} year do you mean by “${shown(problem.label)}”?`,
					lines: [
						isQuarterly
							? `${producer(data, problem.measure)} figures are counted by quarter. For these twelve months they are given force by force, where all four quarters are held, and for an area where that is so for each of its forces.`
							: `${producer(data, problem.measure)} figures are counted by ${years}, so these twelve months lie in two of them.`,
					],
				};
			}
			return {
				kind: "not-held",
				finding: `No figure is held for ${shown(problem.label)}.`,
				lines: [
					isQuarterly
						? `${producer(data, problem.measure)} figures are counted by quarter; a part of a quarter is never worked out from them, and quarters are added up for an area only where each of its forces has them.`
						: `${producer(data, problem.measure)} figures are counted by ${years}, and a part of a year is never worked out from them.`,
				],
			};
		}
		case "period-not-held":
			return { kind: "not-held", ...yearNotHeldWords(problem, data) };
		case "geography-not-held":
			return {
				kind: "not-held",
				finding: `No ${producerOf(producer(data, problem.measure))} figure is held for ${listed([problem.geography, ...problem.others].map(name), "or")}${problem.beside === "" ? "" : " by financial year"}.`,
				lines: [
					problem.beside === ""
						? "Missing is not zero: the number is simply not in the data set."
						: `Held: ${problem.beside}.`,
				],
			};
		case "population-not-held": {
			const whom = problem.geography === null ? "the forces" : name(problem.geography);
			if (problem.why === "no-area") {
				return {
					kind: "not-held",
					finding: `No rate is given for ${whom}.`,
					lines: ["It is not tied to an area where people live, so there is nobody to count it by."],
				};
			}
			return {
				kind: "not-held",
				finding: `No number of ${problem.of} is held for ${whom}${problem.year === null ? "" : ` in ${problem.year}`}, so no rate is given.`,
				lines: [
					"A rate needs the residents at the middle of that year, as the Office for National Statistics estimates them.",
				],
			};
		}
		case "ambiguous-measure":
			return {
				kind: "clarify",
				finding: `Which figures on ${shown(problem.label)} do you mean?`,
				lines: [
					problem.held === 1
						? "One measure comes near it by name; it is not taken for it without asking."
						: `${problem.held} measures come near it by name; none is taken for it without asking.`,
				],
			};
		case "measure-not-held":
			return {
				kind: "not-held",
				finding: `No figures are held on ${shown(problem.label)}.`,
				lines: [`Held: ${measuresHeld(data)}.`],
			};
		case "unread-words":
			return {
				kind: "clarify",
				finding: `I do not know what ${listed(problem.typed.map((it) => `“${shown(it)}”`))} ${problem.typed.length > 1 ? "ask" : "asks"} for.`,
				lines: [`Held: ${measuresHeld(data)}.`],
			};
		case "not-left-out":
			return {
				kind: "clarify",
				finding: `No place is left out of that here: ${listed(problem.typed.map((it) => `“${shown(it)}”`))}.`,
				lines: ["Forces are left out of a total or a rate of one year, of a ranking and of a list."],
			};
		case "condition":
			return {
				kind: "clarify",
				finding:
					problem.of === "rate"
						? `No rate is held against “${shown(problem.typed)}” here.`
						: `Forces are not picked by “${shown(problem.typed)}” here.`,
				lines: [
					problem.of === "rate"
						? "Rates are held against one number per 100,000 people or per 1,000 children, of two decimals at most."
						: "They are picked by their offences or their rate in a year, or by a rise or fall between two years in number or per cent: not by an average or several such things at once.",
				],
			};
		case "counts-apart":
			return { kind: "not-held", ...countsApartWords(problem, data) };
		case "one-at-a-time":
			return {
				kind: "clarify",
				finding: problem.of === "changes" ? "Which year’s change do you mean?" : "Which year do you mean?",
				lines: [
					problem.of === "changes"
						? "Forces are counted and ranked by one change at a time, not by several in a row."
						: "All forces together are listed a year at a time.",
				],
			};
		case "unknown-style":
			return {
				kind: "clarify",
				finding: `There is no house style “${shown(problem.typed)}”.`,
				lines: [
					...(problem.held.length === 0 ? [] : [`Held: ${listed(problem.held)}.`]),
					"House styles are the files of data/styles.",
				],
			};
		case "out-of-scope": {
			const [finding, line] = OUT_OF_SCOPE[problem.why];
			return {
				kind: NOT_HELD.has(problem.why) ? "not-held" : "out-of-scope",
				finding,
				lines: [
					line,
					...(problem.recorded === undefined ? [] : [problem.recorded]),
					...(problem.newestOf ?? []).flatMap((id) =>
						newestHeld(id, data.geography(problem.newestFor ?? ""), data),
					),
				],
			};
		}
		case "refused":
			break;
	}
	const [finding, line] = REFUSED[problem.why];
	return { kind: "refused", finding, lines: [line] };
}

const producer = (data: DataSet, measure: string): string => data.measure(measure)?.producer ?? "";

function nearestWords(near: number): string {
	if (near === 0) return "Try the name of a force, county or town.";
	return near === 1 ? "This is the nearest name." : "These are the nearest names.";
}

/** What was typed, short enough to be echoed; escaped at the edge that shows it (D55). */
function shown(typed: string): string {
	const characters = Array.from(typed);
	return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : typed;
}
