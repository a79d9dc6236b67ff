import type { Answer } from "../../answer.ts";

/** What a figure is of: what a revision names, and what citations are found by. */
export interface FigureKey {
	readonly measure: string;
	readonly geography: string;
	/** First and last day of the period, ISO dates. */
	readonly start: string;
	readonly end: string;
}

/** A figure as it was given: null where the answer said that there is none. */
export interface StatedFigure extends FigureKey {
	readonly value: number | null;
}

/** An answer as it was first given, so that `show A-...` draws it again exactly (D46). */
export interface GivenAnswer {
	readonly answer: Answer;
	/** The figures it shows and those it was worked out from: a change of any of them overtakes it. */
	readonly figures: readonly StatedFigure[];
	/** Milliseconds since 1970. */
	readonly firstGiven: number;
}

/** Every answer given, once for each question and data set. */
export interface AnswersGiven {
	/** Keeps the answer unless the same question of the same data set is kept already; the first stays. */
	keep(given: GivenAnswer): Promise<void>;
	/** All answers with this id, the latest first. Ids have thirty bits, so two answers may come to share one. */
	find(id: string): Promise<readonly GivenAnswer[]>;
}
