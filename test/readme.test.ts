import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask } from "../src/core/ask.ts";
import { withDataSet } from "./support/data-set.ts";

const README = join(import.meta.dirname, "../README.md");
const readme = readFileSync(README, "utf8");
const FIVE = [
	"cumbria 2021",
	"Wales 2017/18",
	"trend cumbria",
	"yorkshire 2021",
	"quotes nspcc 2021",
] as const;

function between(text: string, mark: string, content: string): string {
	const [open, close] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
	return `${text.slice(0, text.indexOf(open) + open.length)}\n${content}\n${text.slice(text.indexOf(close))}`;
}

/** The README's answers are what the bot says today. `npx vitest run test/readme.test.ts -u` writes them anew. */
test("the questions in the README get the answers in the README", async () => {
	using held = withDataSet();
	const answers = FIVE.map((text) => ask({ text, style: "command", today: "2026-11-24" }, held.data));
	const shown = answers.map((answer, at) => {
		const lines = [answer.about, answer.finding, ...(answer.choices.length > 0 ? answer.lines : [])];
		const body = at === 0 ? answer.text : lines.filter((it) => it !== "").join("\n");
		return `\`/offences ${FIVE[at]}\`\n\n\`\`\`text\n${body}\n\`\`\`\n`;
	});
	const { question, figures, changes, id, dataset } = answers[0] ?? {};
	const outline = {
		kind: "figure",
		question,
		figures: figures?.slice(0, 2),
		changes: changes?.slice(0, 1),
		id,
		dataset,
	};
	const json = `\`\`\`jsonc\n${JSON.stringify(outline, null, "  ").replace(/\n\}$/, ",\n  // and what is shown, in its order: about notices finding warnings table chart lines statements caveats sources choices ...\n}")}\n\`\`\``;
	const written = between(between(readme, "answers", shown.join("\n")), "json", json);
	await expect(written).toMatchFileSnapshot(README);
});

test("every setting is in the README and in .env.example", () => {
	const names = [...readFileSync("src/config.ts", "utf8").matchAll(/^\t([A-Z][A-Z_]+):/gm)].map(
		(it) => it[1] ?? "",
	);
	const example = readFileSync(".env.example", "utf8");
	expect(names.length).toBeGreaterThan(5);
	expect(names.filter((it) => !readme.includes(`\`${it}\``) || !example.includes(it))).toEqual([]);
});

test("every command of the terminal is in the README", () => {
	const commands = globSync("src/cli/*.ts", { exclude: ["src/cli/program.ts"] }).flatMap((file) => [
		...readFileSync(file, "utf8").matchAll(/new Command\("([a-z]+)"\)/g),
	]);
	const names = commands.map((it) => it[1] ?? "");
	expect(names.length).toBeGreaterThan(3);
	expect(names.filter((it) => !readme.includes(`npx blotter ${it}`))).toEqual([]);
});
