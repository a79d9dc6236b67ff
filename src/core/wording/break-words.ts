import type { Break } from "../statistics/break.ts";
import { listed } from "./periods.ts";

/** What disturbs a figure, in brackets after it: "after a change of records system", "a figure that looks incomplete". */
export const inBrackets = (breaks: readonly Break[]): string =>
	listed(breaks.map((it) => it.short.replace(/^on /, "")));
