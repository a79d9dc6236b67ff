import type { Passage, Span } from "../../question/passage.ts";
import type { Rational } from "../rational.ts";
import type { Quantity } from "./quantity.ts";

export type Direction = "up" | "down";

/**
 * How near a multiple may come as the size of a rise, which makes "five times more" six times as many: to its nearest whole
 * where the words say a rise ("five times more", "by five times"), closely where they may ("increased five times").
 */
export type AsRise = "never" | "closely" | "rounded";

/** A number, or words that stand for one, as found in a text: what is claimed before it is known of what. */
export type Mention = Span &
	(
		| { readonly type: "count"; readonly quantity: Quantity; readonly vague: boolean }
		| { readonly type: "percentage"; readonly quantity: Quantity; readonly points: boolean }
		/** "a third", "one in six": of a whole, or the size of a change. */
		| { readonly type: "fraction"; readonly quantity: Quantity }
		/** What the later is of the earlier. */
		| {
				readonly type: "multiple";
				readonly quantity: Quantity;
				readonly more: AsRise;
				readonly verb: boolean;
				readonly direction: Direction;
				readonly fold?: boolean;
		  }
		/** So many in a unit of time; `interval`: one in so many units. */
		| {
				readonly type: "rate";
				readonly quantity: Quantity;
				readonly unit: TimeUnit;
				readonly interval: boolean;
				/** "Per day: 106": of the count told before it and of no other. */
				readonly labelled?: boolean;
		  }
		| {
				readonly type: "population-rate";
				readonly quantity: Quantity;
				readonly per: number;
				readonly children: boolean;
		  }
		| {
				readonly type: "rank";
				readonly place: number;
				readonly side: "highest" | "lowest";
				readonly among: "years" | "places" | "unknown";
				readonly years: number | null;
				readonly ever: boolean;
				/** Of an order of changes rather than of counts: which way they go. */
				readonly moves?: Direction;
				/** What such an order runs by, where the words tell. */
				readonly by?: "number" | "percent";
		  }
		/** "Only Kent and Essex recorded more than Sussex": all that lie beyond one. */
		| { readonly type: "only"; readonly side: "more" | "fewer" }
		/** So many years in a row that a count went one way; null where the words beside it tell which. */
		| { readonly type: "streak"; readonly years: number; readonly direction: Direction | null }
		/** One way from each year to the next: "rose every year since". */
		| { readonly type: "each-year"; readonly direction: Direction }
		/** In how many years of a span a count went one way. */
		| {
				readonly type: "years-moved";
				readonly many: number;
				readonly of: number;
				readonly direction: Direction;
		  }
		/** How many forces of an area rose or fell. */
		| { readonly type: "how-many"; readonly quantity: Quantity; readonly direction: Direction }
		/** That every force of an area rose or fell, all but so many of them, or none. */
		| {
				readonly type: "every-force";
				readonly none: boolean;
				readonly but: number;
				readonly direction: Direction;
		  }
		/** How many forces of an area lie beyond a number, or beyond one of them where there is none. */
		| {
				readonly type: "forces-past";
				readonly many: Quantity | "all" | "none" | "only";
				/** "None of the other 42": besides the force told of. */
				readonly others: boolean;
				readonly side: "more" | "fewer";
				readonly orLevel: boolean;
				readonly than: Rational | null;
		  }
		/** That a count stayed where it was, to the last ("exactly the same number"), just there ("unchanged"), close to it ("barely moved") or about there ("broadly flat"). */
		| { readonly type: "level"; readonly how: "exactly" | "just" | "closely" | "loosely" }
		/** A rise or a fall without a number. */
		| { readonly type: "direction"; readonly direction: Direction; readonly slight: boolean }
	);

export type TimeUnit = "second" | "minute" | "hour" | "day" | "week" | "fortnight" | "month" | "year";

export type Finder = (passage: Passage) => readonly Mention[];

export type PercentMention = Extract<Mention, { type: "percentage" | "fraction" }>;

export type RankMention = Extract<Mention, { type: "rank" }>;

export type RateMention = Extract<Mention, { type: "rate" }>;
