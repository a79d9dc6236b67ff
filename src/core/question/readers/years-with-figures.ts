const year = "(?<![\\d/.-])(?:(?:19|20)\\d\\d|\\d\\d)[/-]\\d\\d(?![\\d/-])";
const figure = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d/%-]|[.,]\\d| ?(?:%|per ?cent))";
const pair = new RegExp(`${year}[ :=,-]{1,3}${figure}`, "g");
const between = new RegExp(`(?<=${year}[ :=-]{1,3}${figure}) (?=(?:[a-z][a-z' &-]{2,30} )?${year})`, "gi");

/** Whether what stands before it is right: "are these three still right", "all correct?", "do they still stand". */
const areRight =
	/[ ,.:;-]+(?:(?:are|is) (?:these|those|they|this|that|it|all(?: of)?(?: these| those| them)?|the (?:numbers|figures|counts))(?: (?:all|both|two|three|four|five|six|seven|eight|numbers?|figures?|ones?|\d))* (?:(?:still|all|now) )*(?:right|correct|ok|okay|accurate|true|current|good|valid|up[- ]to[- ]date)|do (?:these|those|they)(?: (?:numbers|figures))? (?:(?:still|all) )*(?:stand|hold|match|check out|add up|look right)|(?:(?:still|all|both) )*(?:right|correct|ok|okay|accurate|true)(?=[ ]*\?)|(?:still|all) (?:right|correct|ok|okay|accurate|true))(?: (?:pls|please))*[ ?.!]*$/;

/** Rows of a table one after another, apart: "cumbria 2019/20 223 cumbria 2020/21 255". */
export const rowsApart = (text: string): string => text.replace(between, ", ");

/** "Cumbria 2019/20 223 Cumbria 2020/21 255 - are these still right": the figures beside their years; null where none are asked about. */
export function readYearsWithFigures(text: string, folded: string): string | null {
	const asked = areRight.exec(folded);
	if (asked === null || !(folded.slice(0, asked.index).match(pair)?.length ?? 0)) return null;
	return rowsApart(text.slice(0, asked.index));
}
