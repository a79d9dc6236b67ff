import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type HouseStyle, parseStyle } from "../core/wording/house-style.ts";

/** A house style that cannot be used; the message names the file and what is wrong with it. */
export class StyleProblem extends Error {
	override readonly name = "StyleProblem";
}

/** The house styles of a data package, by name; none where there is no folder of them. Throws a `StyleProblem`. */
export function readStyles(packageFolder: string): readonly HouseStyle[] {
	const folder = join(packageFolder, "styles");
	return filesIn(folder).map((file) => {
		const read = parseStyle(contentOf(join(folder, file)));
		if ("problem" in read) throw new StyleProblem(`styles/${file}: ${read.problem}`);
		if (`${read.style.name}.json` !== file)
			throw new StyleProblem(`styles/${file}: is named “${read.style.name}”; a style is named as its file`);
		return read.style;
	});
}

function filesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder)
			.filter((file) => file.endsWith(".json"))
			.toSorted();
	} catch {
		return [];
	}
}

function contentOf(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch (cause) {
		throw new StyleProblem(`${path}: is not JSON`, { cause });
	}
}
