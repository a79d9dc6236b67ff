import type { Answer } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { capital } from "../../wording/capital.ts";
import { inWords } from "../../wording/numbers.ts";
import { dayMonthYear, listed } from "../../wording/periods.ts";
import { whyChanged } from "../corrections/why-changed.ts";
import type { Scope } from "../instructions/instruction.ts";
import type { Digest, DigestSetting } from "./digest.ts";
import { snapshotOf } from "./followed.ts";
import type { News } from "./news.ts";
import { nextReleases } from "./next-releases.ts";
import { scheduleWords } from "./schedule-words.ts";
import type { Topic } from "./subscriptions.ts";

const TOPICS: Readonly<Record<Topic, string>> = {
	everything: "",
	figures: "new figures only",
	revisions: "revisions only",
	statements: "statements only",
};

/** Names of more places than this are counted. */
const NAMED = 4;

/** "Cumbria and Wales", "Cumbria, obscene publications offences", "all forces". */
export function scopeWords({ geographies, measure }: Scope, data: DataSet): string {
	const names = geographies.map((id) => data.geography(id)?.name ?? id);
	const more = names.length - (NAMED - 1);
	const named =
		names.length > NAMED
			? `${names.slice(0, NAMED - 1).join(", ")} and ${inWords(more)} more`
			: listed(names);
	const places = names.length === 0 ? "all forces" : named;
	const noun = measure === null ? null : (data.measure(measure)?.noun ?? measure);
	return capital(noun === null ? places : `${places}, ${noun}`);
}

/** What a subscription is, in one line: "Cumbria · revisions only · weekly on Monday at 09:00". */
export function subscriptionWords(
	it: { readonly scope: Scope; readonly what: Topic; readonly rule: string; readonly always?: boolean },
	data: DataSet,
): string {
	const parts = [
		scopeWords(it.scope, data),
		TOPICS[it.what],
		scheduleWords(it.rule),
		it.always ? "even if nothing is new" : "",
	];
	return parts.filter((part) => part !== "").join(" · ");
}

export function about(setting: DigestSetting): string {
	const { baseline, data, zone } = setting;
	const since = baseline === null ? "first digest" : `new since ${dayOf(baseline.at, zone)}`;
	return `${subscriptionWords(setting, data)} · ${since}`;
}

const dayOf = (at: number, zone: string): string =>
	dayMonthYear(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString());

/** What there is, as a headline's fact: "New figures for two places followed, one revision and one correction" (D43). */
export function finding(
	kind: Digest["kind"],
	news: News,
	answers: readonly Answer[],
	{ data, reasonOf }: DigestSetting,
): string {
	if (kind === "nothing") return "Nothing is new";
	if (kind === "first") {
		const [one, ...more] = new Set(answers.flatMap((it) => it.question.geographies));
		if (one === undefined) return "No figure is held yet";
		const whom = more.length === 0 ? (data.geography(one)?.name ?? one) : places(more.length + 1);
		return `Held now: the latest figures for ${whom}`;
	}
	const withFigures = new Set(news.figures.map((it) => it.geography));
	const [only] = withFigures;
	const where =
		withFigures.size === 1 ? (data.geography(only ?? "")?.name ?? places(1)) : places(withFigures.size);
	const changes = (of: "revision" | "correction") =>
		counted(news.revisions.filter((it) => whyChanged(it.release, reasonOf).kind === of).length, of);
	const parts = [
		withFigures.size > 0 ? `new figures for ${where}` : "",
		changes("revision"),
		changes("correction"),
		counted(news.statements.length, "new statement"),
	];
	return capital(listed(parts.filter((part) => part !== "")));
}

const places = (n: number): string => `${inWords(n)} ${n === 1 ? "place" : "places"} followed`;
const counted = (n: number, noun: string): string =>
	n === 0 ? "" : `${inWords(n)} ${noun}${n === 1 ? "" : "s"}`;

export function noticesOf(kind: Digest["kind"], { lateSince, label }: DigestSetting): readonly string[] {
	return [
		...(kind === "first" ? ["This is the first digest: from here on only what is new is told."] : []),
		...(lateSince === null ? [] : [`Sent late: it was due on ${localWords(lateSince)}.`]),
		...(label === "" ? [] : [label]),
	];
}

/** "24 November 2026 at 09:00". */
export const localWords = (local: string): string =>
	`${dayMonthYear(local.slice(0, 10))} at ${local.slice(11, 16)}`;

export const nextWords = ({ next, scope, data, rhythms }: DigestSetting): readonly string[] => [
	...(next === null ? [] : [`The next digest is due on ${localWords(next)}, if there is news.`]),
	...nextReleases(snapshotOf(scope, data), data, rhythms),
];
