import type { Mention } from "../read/mention.ts";
import type { Judged } from "./case.ts";

/** What a mention is called before it is known of what it is told. */
export const KINDS: Readonly<Record<Mention["type"], Judged["kind"]>> = {
	count: "count",
	percentage: "percentage",
	fraction: "percentage",
	multiple: "multiple",
	rate: "rate",
	"population-rate": "rate",
	rank: "rank",
	streak: "rank",
	only: "rank",
	"each-year": "rank",
	"years-moved": "rank",
	"forces-past": "rank",
	"how-many": "rank",
	"every-force": "rank",
	direction: "direction",
	level: "direction",
};
