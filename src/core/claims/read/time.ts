import type { Span } from "../../question/passage.ts";
import type { Period } from "../../statistics/period.ts";

/** A mention of time in a text. Where words allow several readings, the plain one stands first (D18). */
export type Time = Span &
	(
		| { readonly type: "year"; readonly periods: readonly Period[] }
		/**
		 * Every year from first to last; `last` null: up to the latest ("since 2016/17"). `years`: how many a span told by its
		 * end has ("the five years to 2021/22"), over which a change may begin in the year before the first. `began`: it is
		 * told by its beginning ("the five years from 2017/18"), and a change may end in the year after the last.
		 */
		| {
				readonly type: "range";
				readonly first: readonly Period[];
				readonly last: readonly Period[] | null;
				readonly years?: number;
				readonly began?: true;
		  }
		/** A number of years: "in five years", "the last five years". */
		| { readonly type: "years"; readonly years: number }
		/** "last year". */
		| { readonly type: "latest" }
		/** So many years before the year spoken of: "the year before", "five years earlier". */
		| { readonly type: "back"; readonly years: number }
		/**
		 * A part of a year, which nothing is held for where the measure is not counted by quarters (D22); the quarter it names.
		 * `event`: a year told by what happened, which no word names: "the year schools closed"; `perhaps`: which it most likely is.
		 */
		| {
				readonly type: "part";
				readonly period?: Period;
				readonly event?: true;
				readonly perhaps?: Period;
		  }
	);

export const isEvent = (time: Time | undefined): boolean => time?.type === "part" && time.event === true;
