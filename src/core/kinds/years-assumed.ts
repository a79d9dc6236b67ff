import type { QuestionParts } from "../question/parts.ts";

/** What the words about time were read as, where it needs saying; `label` names the year or years taken (D18, D21). */
export function yearsAssumed({ period }: QuestionParts, label: string): readonly string[] {
	if (period === null) return [`${label}: the latest with figures`];
	const isBare = period.reading.type === "periods" && period.reading.alternatives.length > 0;
	if (!isBare && /\d\d/.test(period.text)) return [];
	return [`${isBare ? period.text : `“${period.text}”`} read as ${label}`];
}
