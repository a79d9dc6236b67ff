import type { Period } from "../../statistics/period.ts";
import type { Statement } from "../../statistics/statement.ts";
import type { Claim } from "../claim.ts";

/** A number of a text that could become a row of the data set; nothing enters before a person accepts it. */
export interface ProposedFigure {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** The row it would be; null for what is no count of offences: a percentage, a share, a survey. */
	readonly observation: ProposedObservation | null;
	/** True when the data set holds this very figure already. */
	readonly held: boolean;
	/** What the check says against it; empty when nothing. */
	readonly doubt: string;
	readonly claim: Claim;
}

export interface ProposedObservation {
	readonly measure: string;
	readonly geography: string;
	readonly period: Period;
	/** An exact count; null where the text gives only a bound. */
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly status: "published" | "bound";
}

/** Words of a text with who said them, exactly as they stand there. Parts that the text does not give are null. */
export interface ProposedStatement {
	/** Without the quotation marks. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly speaker: string | null;
	readonly role: string | null;
	readonly organisation: string | null;
	readonly body: Statement["body"];
	readonly geography: string | null;
	/** True when the data set holds these very words already. */
	readonly held: boolean;
	/** Claims inside the words that do not hold or cannot be checked. */
	readonly doubts: readonly string[];
}

export interface Proposal {
	/** The first heading of the text; empty when it has none. */
	readonly title: string;
	readonly figures: readonly ProposedFigure[];
	readonly statements: readonly ProposedStatement[];
}
