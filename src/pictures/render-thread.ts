import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { z } from "zod";

/** What the thread answers: the picture, or why there is none. */
export type Rendered = { readonly png: Uint8Array<ArrayBuffer> } | { readonly failed: string };

/** One and a half pixels for each of the picture's units: 1,200 across. */
const ZOOM = 1.5;

if (parentPort === null) throw new Error("render-thread.ts runs in a thread only");
const port = parentPort;
const { fontFiles } = z.object({ fontFiles: z.array(z.string()) }).parse(workerData);

const OPTIONS: ResvgRenderOptions = {
	fitTo: { mode: "zoom", value: ZOOM },
	// Without a font no text is drawn, and nobody is told.
	font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Inter" },
	logLevel: "off",
};

function isTextDrawn(): boolean {
	const sample = '<svg xmlns="http://www.w3.org/2000/svg" font-family="Inter"><text y="20">0</text></svg>';
	return (new Resvg(sample, OPTIONS).getBBox()?.width ?? 0) > 0;
}

if (!isTextDrawn()) throw new Error(`no text can be drawn with ${fontFiles.join(" and ")}`);

function render(svg: string): Rendered {
	try {
		return { png: new Uint8Array(new Resvg(svg, OPTIONS).render().asPng()) };
	} catch (error) {
		return { failed: String(error) };
	}
}

/**
 * Pictures lie outside of the heap, whose own size says nothing about them: left alone, the collector lets hundreds of
 * megabytes gather before it comes.
 */
setFlagsFromString("--expose-gc");
const collect = z.function().parse(runInNewContext("gc"));

port.on("message", (svg: string) => {
	const rendered = render(svg);
	port.postMessage(rendered, "png" in rendered ? [rendered.png.buffer] : []);
	setImmediate(() => collect());
});
