import type { QuotedStatement } from "../answer.ts";
import { type Period, samePeriod } from "../statistics/period.ts";
import type { Statement } from "../statistics/statement.ts";
import { dayMonthYear, periodLabel } from "./periods.ts";
import { sha256 } from "./sha256.ts";

/** A statement is complete when who spoke, for whom and when are all recorded (D38). */
export function isComplete(statement: Statement): boolean {
	const { speaker, role, organisation, date } = statement;
	return (speaker !== null || role !== null) && organisation !== null && date !== null;
}

/** "Sir Peter Wanless, chief executive, NSPCC, in The Mail, February 2023"; parts not recorded are said to be so (D38). */
export function attributionLine(statement: Statement): string {
	return [whoSpoke(statement), whereAndWhen(statement)].join(", ");
}

/** The statement to paste: who, the words whole, where and when; "said" only (D37-D39). Empty when a part is not recorded. */
export function copyStatement(statement: Statement): string {
	if (!isComplete(statement)) return "";
	const { text } = verbatim(statement);
	const who = whoSpoke(statement);
	return `${who}${statement.speaker === null ? "" : ","} said: “${text}” (${whereAndWhen(statement)}).`;
}

/** The statement as an answer carries it: the words untouched (D37), and the period it speaks of unless that is the one shown (D40). */
export function quoted(statement: Statement, shown: Period | null = null): QuotedStatement {
	const { text, speaker, role, organisation, date, source, period } = verbatim(statement);
	const other = period !== null && (shown === null || !samePeriod(shown, period));
	const attribution = `${attributionLine(statement)}${other ? `, speaking of ${periodLabel(period)}` : ""}`;
	return { text, speaker, role, organisation, date, source, attribution };
}

/** The statement, once its words match their fingerprint. Throws where they do not: words that changed are never shown (D37, D47). */
function verbatim(statement: Statement): Statement {
	if (sha256(statement.text) !== statement.hash)
		throw new Error(`the words of statement ${statement.id} do not match their fingerprint`);
	return statement;
}

function whoSpoke({ speaker, role, organisation }: Statement): string {
	const body = organisation ?? "organisation not recorded";
	if (speaker !== null) return [speaker, role, body].filter((part) => part !== null).join(", ");
	return role === null ? `${body} (speaker not recorded)` : `${withArticle(role)} for ${office(body)}`;
}

/** A body as it is named in a sentence: "the NSPCC", "the UK Government", "Cumbria Constabulary". */
export const bodyWithArticle = (body: string): string =>
	/^[A-Z]{3,}$/.test(body) ? `the ${body}` : office(body);

/** "The UK Government", but "Cumbria Constabulary". */
const office = (body: string): string =>
	/^(?!the ).*(?:government|office|department|ministry|commission)$/i.test(body) ? `the ${body}` : body;

function whereAndWhen({ outlet, date }: Statement): string {
	const when = date === null ? "date not recorded" : dayMonthYear(date);
	return outlet === "" ? when : `in ${outlet}, ${when}`;
}

/** "A spokesman" from "spokesman"; a role that brings its article keeps it. */
function withArticle(role: string): string {
	const whole = /^(a|an|the) /i.test(role) ? role : `${/^[aeiou]/i.test(role) ? "an" : "a"} ${role}`;
	return whole.charAt(0).toUpperCase() + whole.slice(1);
}
