import type { DataSet } from "../../statistics/data-set.ts";
import { financialYear } from "../../statistics/period.ts";
import type { QuestionParts } from "../parts.ts";

const SYSTEM =
	"(?:(?:records?|recording|crime|computer|it|i\\.t\\.|police|data|database)(?: |-))+(?:systems?|software|database|switch|change(?:over)?)";
const BEGAN = "(?: (?:came in|arrived|went live|started|began|was brought in|was introduced|changed))?";

/** "Since the new computer system", "after its change of records system". */
const SINCE = new RegExp(
	`(?<![a-z])(?:since|after|from) (?:(?:the|its|their|that|a) )?(?:(?:new|change|switch|move|changed?) (?:of |to |in )?(?:the |its |their |a )?(?:new )?${SYSTEM}|${SYSTEM}|new system)${BEGAN}(?![a-z])`,
	"i",
);

/** Of a force that changed its records system the years since are those from the one it changed in, which lies across the change (D24). */
export function sinceRecordsSystem(parts: QuestionParts, data: DataSet): QuestionParts {
	const match = SINCE.exec(parts.text);
	const [place, ...more] = parts.geographies;
	const isOtherwiseTold = parts.period !== null && parts.text.includes(parts.period.text);
	if (match === null || place?.outcome !== "matched" || more.length > 0 || isOtherwiseTold) return parts;
	const changed = data
		.breaks()
		.findLast(({ kind, geography }) => kind === "records-system" && geography === place.geographies[0]);
	if (changed === undefined) return parts;
	const [year = 0, month = 0] = changed.date.split("-").map(Number);
	const first = financialYear(month < 4 ? year - 1 : year);
	const [text] = match;
	const words = new Set(text.toLowerCase().split(/[^a-z.]+/));
	return {
		...parts,
		period: {
			start: match.index,
			end: match.index + text.length,
			text,
			certainty: "implied",
			reading: { type: "since", first },
		},
		cues: parts.cues.filter(({ start, end }) => start < match.index || end > match.index + text.length),
		unread: parts.unread.filter((it) => !words.has(it.toLowerCase())),
	};
}
