import { Worker } from "node:worker_threads";
import { FONT_FILES } from "./fonts.ts";
import { PictureTrouble } from "./picture-trouble.ts";
import type { Rendered } from "./render-thread.ts";

/** Makes PNG pictures of drawings, in a thread of its own so that nothing else waits for it. */
export interface Pictures extends AsyncDisposable {
	/** The drawing, 1,200 pixels across. Rejects with `PictureTrouble`. */
	readonly png: (svg: string) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface PicturesSettings {
	/** Paths of TTF files. */
	readonly fontFiles: readonly string[];
	/** How long one picture may take. */
	readonly within: number;
	/** How many may wait while one is made. */
	readonly most: number;
}

const USUAL: PicturesSettings = { fontFiles: Object.values(FONT_FILES), within: 10_000, most: 20 };

interface Job {
	readonly svg: string;
	readonly resolve: (png: Uint8Array<ArrayBuffer>) => void;
	readonly reject: (trouble: PictureTrouble) => void;
}

/** The thread starts with the first picture, stays warm, and is started anew after a failure; it keeps no process alive. */
export function openPictures(settings: Partial<PicturesSettings> = {}): Pictures {
	const { fontFiles, within, most } = { ...USUAL, ...settings };
	const waiting: Job[] = [];
	let worker: Worker | null = null;
	let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | null = null;
	let isClosed = false;

	function start(): Worker {
		const started = new Worker(new URL("thread.js", import.meta.url), { workerData: { fontFiles } });
		started.on("message", (rendered: Rendered) =>
			settle((job) =>
				"png" in rendered
					? job.resolve(rendered.png)
					: job.reject(new PictureTrouble(`the picture could not be drawn: ${rendered.failed}`)),
			),
		);
		started.on("error", (error) =>
			drop(started, new PictureTrouble("no pictures can be drawn", { cause: error })),
		);
		started.on("exit", () => drop(started, new PictureTrouble("the thread that draws pictures has ended")));
		return started;
	}

	/** Gives up a thread that failed or takes too long, and whatever it was at. */
	function drop(failed: Worker, trouble: PictureTrouble): void {
		if (worker !== failed) return;
		worker = null;
		void failed.terminate();
		settle((job) => job.reject(trouble));
	}

	function settle(how: (job: Job) => void): void {
		if (current === null) return;
		const { job, timer } = current;
		clearTimeout(timer);
		current = null;
		worker?.unref();
		how(job);
		next();
	}

	function next(): void {
		const job = current === null ? waiting.shift() : undefined;
		if (job === undefined) return;
		const drawing = worker ?? start();
		worker = drawing;
		const timer = setTimeout(
			() => drop(drawing, new PictureTrouble(`the picture was not drawn within ${within} milliseconds`)),
			within,
		);
		current = { job, timer };
		drawing.ref();
		drawing.postMessage(job.svg);
	}

	return {
		png(svg) {
			const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
			if (isClosed) reject(new PictureTrouble("no pictures are drawn any more"));
			else if (waiting.length >= most)
				reject(new PictureTrouble(`${most} pictures wait to be drawn already`));
			else {
				waiting.push({ svg, resolve, reject });
				next();
			}
			return promise;
		},
		async [Symbol.asyncDispose]() {
			isClosed = true;
			const ended = new PictureTrouble("the pictures were stopped");
			for (const job of waiting.splice(0)) job.reject(ended);
			const last = worker;
			worker = null;
			settle((job) => job.reject(ended));
			await last?.terminate();
		},
	};
}
