import { escape } from "../../blocks/mrkdwn.ts";
import type { Answer } from "../../core/answer.ts";
import { drawSvg } from "../../core/chart/draw-svg.ts";
import { whatToDraw } from "../../core/chart/what-to-draw.ts";
import { answerCsv, fileName } from "../../core/wording/answer-csv.ts";
import type { Parts } from "../surface.ts";
import type { File } from "./upload.ts";

const inUtf8 = (text: string) => new TextEncoder().encode(text);

const titled = ({ about, id }: Answer): string => (about === "" ? id : `${about} · ${id}`);

/** The picture to publish and the drawing to work on; null where the answer has nothing to draw. */
export async function chartFiles(
	answer: Answer,
	{ png }: Pick<Parts, "png">,
): Promise<readonly File[] | null> {
	const picture = whatToDraw(answer);
	if (picture === null) return null;
	const svg = drawSvg(picture);
	const { alt } = picture;
	const title = titled(answer);
	const drawing = { name: fileName(answer, "svg"), title: `${title} (to edit)`, bytes: inUtf8(svg), alt };
	if (png === null) return [drawing];
	return [{ name: fileName(answer, "png"), title, bytes: await png(svg), alt }, drawing];
}

/** Every figure, change, caveat and source of an answer. */
export const csvFile = (answer: Answer, { data }: Pick<Parts, "data">): File => ({
	name: fileName(answer, "csv"),
	title: titled(answer),
	bytes: inUtf8(answerCsv(answer, data())),
});

/**
 * What stands above files: what they show, in words too, for the picture alone tells nothing to some; and what is
 * otherwise in them than in the answer they were asked for from.
 */
export function commentOn(
	what: string,
	{ about, finding, id }: Answer,
	{ asker, changed }: { readonly asker: string | null; readonly changed: string | null },
): string {
	const subject = [about, finding].filter((it) => it !== "").join(": ");
	const whose = asker === null ? "" : ` · asked for by <@${asker}>`;
	const otherwise = changed === null ? "" : `\n${escape(changed)}`;
	return `${what} · ${escape(subject)} · ${escape(id)}${whose}${otherwise}`;
}
