import type { DataSet } from "../../statistics/data-set.ts";
import { copyLine } from "../../wording/copy-line.ts";
import type { HouseStyle } from "../../wording/house-style.ts";
import { inWords } from "../../wording/numbers.ts";
import { asked, BLANK, listOf } from "../draft.ts";
import { figureFor, yearsHeld } from "../figures/figures.ts";
import type { Reply } from "../kind.ts";

/** The house styles loaded, each with a line in it. */
export function styles(loaded: readonly HouseStyle[], data: DataSet): Reply {
	const question = listOf("styles");
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(question, [], data),
			about: "House styles",
			finding: `${inWords(loaded.length)} house ${loaded.length === 1 ? "style" : "styles"}`,
			lines: loaded.map((it) => [`${it.name}: ${it.title}.`, ...sample(it, data)].join(" ")),
			next: loaded.map((it) => ({ label: it.title, question: `copy cumbria 2021/22 style=${it.name}` })),
		},
	};
}

/** How a line reads in a style, on a figure that is held. */
function sample(style: HouseStyle, data: DataSet): string[] {
	const [measure] = data.measures();
	const force = data
		.geographies()
		.find((it) => measure && it.kind === "force" && yearsHeld(data, measure, it).length > 0);
	const period = measure && force && yearsHeld(data, measure, force).at(-1);
	if (measure === undefined || force === undefined || period === undefined) return [];
	const figure = figureFor(data, measure, force.id, period);
	const release = data.release(figure.release ?? "") ?? null;
	const line = copyLine({ geography: force, measure, figure, against: null, release }, style);
	return line === "" ? [] : [`“${line}”`];
}
