import type { PlainTextOption } from "@slack/types";
import { LIMITS } from "../../blocks/limits.ts";
import { cut, plain } from "../../blocks/mrkdwn.ts";
import { foldText } from "../../core/question/clean-text.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import { capital } from "../../core/wording/capital.ts";

/** Measures whose name or terms have every word typed so far; all of them while nothing is. */
export function measureOptions(typed: string, data: DataSet): readonly PlainTextOption[] {
	const words = foldText(typed)
		.split(" ")
		.filter((word) => word !== "");
	return data
		.measures()
		.filter(({ name, terms, producer }) => {
			const known = foldText([name, producer, ...terms].join(" "));
			return words.every((word) => known.includes(word));
		})
		.filter(({ id }) => id.length <= LIMITS.option.value)
		.slice(0, LIMITS.options)
		.map(({ id, name }) => ({ text: plain(cut(capital(name), LIMITS.option.text)), value: id }));
}
