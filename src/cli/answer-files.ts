import { writeFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import type { Answer } from "../core/answer.ts";
import { drawSvg } from "../core/chart/draw-svg.ts";
import { whatToDraw } from "../core/chart/what-to-draw.ts";
import type { DataSet } from "../core/statistics/data-set.ts";
import { answerCsv } from "../core/wording/answer-csv.ts";
import type { Pictures } from "../pictures/open-pictures.ts";

/** A path for a picture, which its ending says the kind of. */
export function picturePath(path: string): string {
	if (!/\.(?:png|svg)$/i.test(path)) throw new InvalidArgumentError("name a .png or an .svg file.");
	return path;
}

/** Writes the chart of an answer to a file. Says why not where there is none, with what to ask for one. */
export async function writeChart(path: string, answer: Answer, pictures: Pictures): Promise<string | null> {
	const picture = whatToDraw(answer);
	if (picture === null) {
		const trend = answer.next.find(({ drawn }) => drawn === true)?.question;
		const way = trend === undefined ? "" : ` Its years can be drawn: ask “${trend}”.`;
		return `There is nothing to draw of this answer.${way}`;
	}
	const svg = drawSvg(picture);
	write(path, /\.svg$/i.test(path) ? svg : await pictures.png(svg));
	return null;
}

/** Writes everything an answer says to a file. */
export function writeCsv(path: string, answer: Answer, data: DataSet): void {
	write(path, answerCsv(answer, data));
}

function write(path: string, content: string | Uint8Array): void {
	try {
		writeFileSync(path, content);
	} catch (error) {
		const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
		throw new InvalidArgumentError(`${path} cannot be written (${why}).`);
	}
}
