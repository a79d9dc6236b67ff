/**
 * How long a chart takes, and how long anything else has to wait for it:
 * node bench/charts.ts
 * Beside it, in the same run, the same drawings made on the main thread, and a process that only waits: on a machine
 * that is shared, that one is held too. Processor time is what a chart takes where nothing else runs.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { Resvg } from "@resvg/resvg-js";
import { drawSvg } from "../src/core/chart/draw-svg.ts";
import { whatToDraw } from "../src/core/chart/what-to-draw.ts";
import { openNewsroom } from "../src/newsroom.ts";
import { FONT_FILES } from "../src/pictures/fonts.ts";
import { openPictures } from "../src/pictures/open-pictures.ts";

const ROUNDS = 25;
const QUESTIONS = {
	"one line": "trend cumbria 2012 to 2022 obscene publications",
	"four lines": "compare cumbria, kent, lancashire and gwent 2012 to 2022 obscene publications",
	"a ranking": "rank 2021 obscene publications",
} as const;

using newsroom = openNewsroom();
await using pictures = openPictures();

const middle = (times: readonly number[]) =>
	times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const worst = (times: readonly number[]) => Math.max(...times);
const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(9);

const font = { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES) };
const onMainThread = (svg: string) => {
	new Resvg(svg, { fitTo: { mode: "zoom", value: 1.5 }, font }).render().asPng();
	return Promise.resolve();
};
const onlyWaiting = async () => {
	await wait(100);
};
const inThread = async (svg: string) => {
	await pictures.png(svg);
};

/** Times of whole charts, and the longest the event loop was held meanwhile. */
async function measured(draw: () => string, render: (svg: string) => Promise<void>) {
	const held = monitorEventLoopDelay({ resolution: 1 });
	const times: number[] = [];
	const before = process.cpuUsage();
	held.enable();
	for (let round = 0; round < ROUNDS; round++) {
		await turn();
		const began = performance.now();
		await render(draw());
		times.push(performance.now() - began);
	}
	held.disable();
	const { user, system } = process.cpuUsage(before);
	return {
		times,
		processor: (user + system) / 1_000 / ROUNDS,
		held: held.max / 1e6,
		usual: held.percentile(99) / 1e6,
	};
}

const began = performance.now();
await pictures.png('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
console.log(`thread started and font read: ${ms(performance.now() - began)}\n`);

console.log(
	"chart          where           median     worst  processor  loop held at most       p99  drawing alone",
);
for (const [name, text] of Object.entries(QUESTIONS)) {
	const picture = whatToDraw(newsroom.ask({ text, style: "command" }));
	if (picture === null) throw new Error(`nothing to draw for “${text}”`);
	const draw = () => drawSvg(picture);
	// Both ways once, unmeasured, to be warm.
	await inThread(draw());
	await onMainThread(draw());
	const drawing = Array.from({ length: ROUNDS }, () => {
		const from = performance.now();
		draw();
		return performance.now() - from;
	});
	for (const [where, render] of [
		["own thread", inThread],
		["main thread", onMainThread],
		["only waiting", onlyWaiting],
	] as const) {
		const { times, processor, held, usual } = await measured(draw, render);
		console.log(
			`${name.padEnd(14)} ${where.padEnd(12)} ${ms(middle(times))} ${ms(worst(times))}  ${ms(processor)}          ${ms(held)} ${ms(usual)}      ${ms(middle(drawing))}`,
		);
	}
}
