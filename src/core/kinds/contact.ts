import type { Draft } from "../answer.ts";
import type { Problem } from "../problem.ts";
import { canonical } from "../question/canonical.ts";
import type { QuestionParts } from "../question/parts.ts";
import { spanText } from "../question/period-text.ts";
import { pressOfficeOf } from "../question/readers/people.ts";
import type { Contact, DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import { copyLine } from "../wording/copy-line.ts";
import { bodyOf } from "../wording/copy-parts.ts";
import { dayMonthYear } from "../wording/periods.ts";
import { releasesOf } from "../wording/provenance.ts";
import { asked, BLANK, link } from "./draft.ts";
import { rowName } from "./figures/row-name.ts";
import { exactYears, wholeFigure } from "./figures/sums.ts";
import type { Kind, Setting } from "./kind.ts";
import { readSubject, type Subject, whichGeography } from "./subject/subject.ts";

/** Whom to ask for a reply, with the day it was checked, and a request to fill in; empty rather than guessed (D50). */
export const contact: Kind = {
	name: "contact",
	examples: ["contact cumbria", "press office kent"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "contact");
		return cue ? 1.2 + cue.weight : 0;
	},
	answer(parts, setting) {
		const body = pressOfficeOf(parts.text);
		if (body !== null) return { draft: noneOfBody(body, parts, setting) };
		const read = readSubject(parts, setting, "contact");
		if ("problem" in read) return read;
		const { subject } = read;
		const { data } = setting;
		const [geography] = subject.geographies;
		if (geography === undefined) return { problem: whichGeography(parts, setting, "contact") };
		if (geography.members.length > 0) return { problem: whoseReply(geography, subject, data) };
		const held = data.contact(geography.id);
		const request = requestTo(subject, geography, setting);
		const question = {
			kind: "contact",
			geographies: [geography.id],
			periods: [],
			measure: subject.measure.id,
		};
		return {
			draft: {
				...BLANK,
				kind: "contact",
				question: asked(question, subject.assumed, data),
				about: `Right of reply · ${geography.officialName}`,
				notices: [...subject.assumed, ...subject.notes],
				finding: held === undefined ? `No press contact is held for ${bodyOf(geography)}` : wordsOf(held),
				lines: [
					held === undefined
						? `None is guessed: the newsroom keeps its own, in data/contacts.csv. Until it has one, ask the press office named on the website of ${bodyOf(geography)}.`
						: checkedOn(held, setting.today),
					...(request === "" ? [] : [`A request to fill in: ${request}`]),
				],
				copy: request,
				next: [
					link("Latest Figure", { ...question, kind: "figure" }, data),
					link("Statements", { ...question, kind: "quote" }, data),
				],
			},
		};
	},
};

/** Contacts are of police forces; a figure asked for in the same breath is a click away. */
function noneOfBody(
	body: string,
	{ geographies, period, cues, measure }: QuestionParts,
	{ data }: Setting,
): Draft {
	const places = geographies.flatMap((it) => (it.outcome === "matched" ? it.geographies.slice(0, 1) : []));
	const isFigureToo = places.length > 0 && (period !== null || cues.some((it) => it.kind === "total"));
	const figure = { kind: "figure", geographies: places, periods: [], measure: null };
	const organisation = {
		kind: "quote",
		geographies: [],
		periods: [],
		measure: null,
		options: { organisation: body },
	};
	return {
		...BLANK,
		kind: "contact",
		question: {
			...asked({ ...organisation, kind: "contact", measure: measure?.measure ?? null }, [], data),
			canonical: `${body} press office`,
		},
		about: `Right of reply · ${body}`,
		notices: isFigureToo ? ["Not in this answer: the figure. Each question is answered by itself"] : [],
		finding: `No press contact is held for ${body.replace(/^(?=NSPCC|Home Office)/, "the ")}`,
		lines: ["Contacts are kept of police forces alone, and none is guessed."],
		choices: isFigureToo
			? [{ label: "Figure", question: canonical(figure, data, spanText(period)) }]
			: [link(`Statements: ${body}`, organisation, data)],
	};
}

/** More forces than this are not offered one by one. */
const OFFERED = 6;

/** An area has no press office: a reply is asked of a force. */
function whoseReply({ name, members }: Geography, { measure }: Subject, data: DataSet): Problem {
	const forces = members.flatMap((id) => data.geography(id) ?? []).slice(0, OFFERED);
	const question = { kind: "contact", periods: [], measure: measure.id };
	return {
		type: "ambiguous-geography",
		typed: name,
		note: "A right of reply belongs to a police force, and an area has no press office: name a force.",
		choices: forces.map((it) => link(rowName(it), { ...question, geographies: [it.id] }, data)),
	};
}

const wordsOf = ({ name, email, phone, url }: Contact): string =>
	[name, email, phone, url].filter((it) => it !== null && it !== "").join(" · ");

function checkedOn({ checked }: Contact, today: string): string {
	const age = Temporal.PlainDate.from(checked).until(today, { largestUnit: "months" }).months;
	return `Last checked on ${dayMonthYear(checked)}${age >= 12 ? ", over a year ago: check again before you rely on it" : ""}.`;
}

/** What is planned to be printed, whole, and until when a reply is wanted. */
function requestTo({ measure }: Subject, geography: Geography, { data, style }: Setting): string {
	const period = exactYears(data, measure, geography).at(-1);
	const figure = period && wholeFigure(data, measure, geography, period);
	const release = figure && releasesOf([figure], data)[0];
	const line = figure
		? copyLine({ geography, measure, figure, against: null, release: release ?? null }, style)
		: "";
	if (line === "") return "";
	return `To the press office of ${bodyOf(geography)}: we plan to publish the following. ${line} Would you like to respond? Please reply by [time and date].`;
}
