import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { openDataSet } from "../../src/sqlite/data-set.ts";
import { DataSetError } from "../../src/sqlite/data-set-error.ts";
import { answersOf } from "./newsroom.ts";
import { randomNumbers } from "./random-numbers.ts";

/** Flips one bit of the file at a time, opens it, and every 50th time starts the whole newsroom on it. */
export function flipBits(home: string, flips: number): string {
	const { file, images } = answersOf(home);
	const whole = readFileSync(file);
	const kept = `${file}.kept`;
	copyFileSync(file, kept);
	const random = randomNumbers(20_261_124);
	const ends = { refused: 0, opened: 0, "another error": 0 };
	let wrong = 0;
	for (let i = 0; i < flips; i++) {
		const byte = Math.floor(random() * whole.length);
		const flipped = Buffer.from(whole);
		flipped[byte] = (flipped[byte] ?? 0) ^ (1 << Math.floor(random() * 8));
		writeFileSync(file, flipped);
		ends[openedAs(file)]++;
		if (i % 50 === 0 && answersOf(home).images !== images) wrong++;
	}
	copyFileSync(kept, file);
	return `${flips} single-bit flips of ${whole.length.toLocaleString("en-GB")} bytes: ${ends.refused} refused, ${ends["another error"]} with an error that is none of ours, ${ends.opened} opened; ${Math.ceil(flips / 50)} starts on one, ${wrong} with a wrong figure`;
}

function openedAs(file: string): "refused" | "opened" | "another error" {
	try {
		openDataSet(file).close();
		return "opened";
	} catch (error) {
		return error instanceof DataSetError ? "refused" : "another error";
	}
}
