import type { Span } from "../../question/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";

const seen = new WeakMap<Sentence, boolean>();

/** "* West Mercia: 954", "Kent | 1,738": a line of a list or a table. */
export function isRow(scene: Scene, sentence: Sentence): boolean {
	const known = seen.get(sentence) ?? row.test(between(scene, sentence.start, sentence.end));
	seen.set(sentence, known);
	return known;
}

const row = /^[^a-z\d]*(?=[^:|\d]{0,80}(?:[:|]| -))(?:[a-z&'().-]+ ?){1,6}(?:[:|]| -) *[|\d]/;

/** What stands above the lines of a list. */
export const headOfRows = (scene: Scene, { start }: Sentence): Sentence | undefined =>
	inside(scene.page.sentences, { start: 0, end: start }).findLast((it) => !isRow(scene, it));

/** "Three forces ... 2,452 .. 2,781", "8. All three 662 to 1,888": a number of several that the line does not name. */
export const isInRowOfSeveral = ({ page }: Scene, { start }: Span): boolean =>
	rowOfSeveral.test(page.folded.slice(page.folded.lastIndexOf("\n", start - 1) + 1, start));

const rowOfSeveral =
	/(?:^[^a-z]*(?:the |all |all the |those )?(?:two|three|four|five|six|seven|eight|nine|ten) (?:police )?(?:forces|counties|areas|constabularies)|(?:^|[.;:] )[^a-z]*all (?:two|three|four|five|six|seven|eight|nine|ten)(?: of them)?)[^a-z]*$/;
