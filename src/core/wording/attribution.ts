import type { QuotedStatement } from "../answer.ts";
import { type Period, samePeriod } from "../statistics/period.ts";
import type { Statement } from "../statistics/statement.ts";
import { dayMonthYear, periodLabel } from "./periods.ts";

/** A statement is complete when who spoke, for whom and when are all recorded (D38). */
export function isComplete(statement: Statement): boolean {
	const { speaker, role, organisation, date } = statement;
	return (speaker !== null || role !== null) && organisation !== null && date !== null;
}

/** "Sir Peter Wanless, chief executive, NSPCC, in The Mail, February 2023"; parts not recorded are said to be so (D38). */
export function attributionLine(statement: Statement): string {
	const { speaker, role, organisation, date, outlet } = statement;
	const who = [speaker, role].filter((part) => part !== null).join(", ");
	const body = organisation ?? "organisation not recorded";
	const named = who === "" ? body : speaker === null ? `${sentenceCase(who)} for ${body}` : `${who}, ${body}`;
	const unnamed = speaker === null && role === null ? `${body} (speaker not recorded)` : named;
	const where = outlet === "" ? "" : `, in ${outlet}`;
	return `${unnamed}${where}, ${date === null ? "date not recorded" : dayMonthYear(date)}`;
}

/** "A spokesman" from "spokesman"; a role that brings its article keeps it. */
function sentenceCase(role: string): string {
	const withArticle = /^(a|an|the) /i.test(role) ? role : `${/^[aeiou]/i.test(role) ? "an" : "a"} ${role}`;
	return withArticle.charAt(0).toUpperCase() + withArticle.slice(1);
}

/** The statement as an answer carries it: the words untouched (D37), and the period it speaks of where another is shown (D40). */
export function quoted(statement: Statement, shown: Period | null = null): QuotedStatement {
	const { text, speaker, role, organisation, date, source, period } = statement;
	const other = shown !== null && period !== null && !samePeriod(shown, period);
	const attribution = `${attributionLine(statement)}${other ? `, speaking of ${periodLabel(period)}` : ""}`;
	return { text, speaker, role, organisation, date, source, attribution };
}
