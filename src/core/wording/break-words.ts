import type { Break } from "../statistics/break.ts";
import { listed } from "./periods.ts";

/** What disturbs a figure, in brackets after it: "after a change of records system", "a figure that looks incomplete". */
export const inBrackets = (breaks: readonly Break[]): string =>
	listed(breaks.map((it) => it.short.replace(/^on /, "")));

/** A warning where no mark stands before it: what does not itself say that figures do not compare is said not to. */
export const notComparable = (warning: string): string =>
	/\bcompar/i.test(warning) ? warning : `Not directly comparable: ${warning}`;
