import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { Answer } from "./core/answer.ts";
import { type Asked, ask } from "./core/ask.ts";
import type { DataSet } from "./core/statistics/data-set.ts";
import { type HouseStyle, PLAIN_STYLE } from "./core/wording/house-style.ts";
import { DataProblems, describeProblem } from "./data-package/problem.ts";
import { readStyles } from "./data-package/read-styles.ts";
import { openLog } from "./operations/log.ts";
import { rememberAnswers } from "./operations/remember-answers.ts";
import { todayIn } from "./operations/today.ts";
import { openPictures, type Pictures } from "./pictures/open-pictures.ts";
import { ROOT, settings } from "./settings.ts";
import { type DataChange, type DataChanges, earlierThan, previousOf } from "./sqlite/data-changes.ts";
import type { OpenDataSet } from "./sqlite/data-set.ts";
import { dataSetFolder, ensureDataSet } from "./sqlite/ensure-data-set.ts";
import { followDataSet } from "./sqlite/live-data-set.ts";

/** What every way in is made of: the settings, the data set, today's date, and the one use case bound to them. */
export interface Newsroom extends Disposable {
	readonly config: Config;
	readonly log: Logger;
	/** The one in use now: asked for anew for each answer, for an import may put another to use. */
	readonly data: OpenDataSet;
	/** What took the place of what, from the one before the present on; for one who reads it in turn. */
	readonly changes: () => DataChanges;
	/** Those in use before the present one, the latest first, each open until the next is asked for. */
	readonly earlier: () => Iterable<OpenDataSet>;
	readonly styles: readonly HouseStyle[];
	/** ISO date in the newsroom's time zone. */
	readonly today: () => string;
	readonly ask: (asked: Omit<Asked, "today">) => Answer;
	/** The same of another data set, such as one that shows less. */
	readonly askIn: (asked: Omit<Asked, "today">, data: DataSet) => Answer;
	readonly pictures: Pictures;
}

/** Milliseconds between two looks at which data set is in use, and between two readings of the whole file. */
const LOOK_EVERY = 2_000;
const VERIFY_EVERY = 3_600_000;

/** One of each way a question takes: read as it stands, misspelt, added up, told over years, by its offence code. */
const FIRST_QUESTIONS = [
	"cumbria 2021",
	"cumbira 21/22",
	"wales 2017/18",
	"trend kent",
	"kent code 86",
] as const;

/** Indexes the names of a data set before anybody waits for them, one question at a time so that others are answered in between. */
async function answerFirst(answer: (text: string) => void): Promise<void> {
	for (const text of FIRST_QUESTIONS) {
		answer(text);
		await setImmediate();
	}
}

/** Opens the data set, building it first where there is none or data/ has changed, and follows which one is in use. */
export function openNewsroom(config = settings()): Newsroom {
	const log = openLog(config.logLevel);
	const home = resolve(ROOT, config.home);
	const { dataSet, problems, refused } = ensureDataSet(join(ROOT, "data"), home);
	for (const why of refused) log.warn(why);
	if (dataSet === null) throw new DataProblems(problems, "none was built before");
	for (const problem of problems) log.error(describeProblem(problem));
	if (problems.length > 0)
		log.error("data/ has errors, so the last good data set answers; see `blotter data check`");
	const styles = [PLAIN_STYLE, ...readStyles(join(ROOT, "data"))];
	const today = todayIn(config.timeZone);
	const pictures = openPictures();
	let last = dataSet.file;
	const first = previousOf(dataSetFolder(home), last);
	const queues: DataChange[][] = [];
	const live = followDataSet(dataSetFolder(home), dataSet, {
		every: LOOK_EVERY,
		verifyEvery: VERIFY_EVERY,
		beforeSwap: (next) => answerFirst((text) => askIn({ text, style: "command" }, next)),
		onSwap({ hash, file }) {
			log.info(`data set ${hash} is in use now`);
			for (const queue of queues) queue.push({ before: last, after: file });
			last = file;
		},
		onTrouble: (error) => log.error(error, "the data set in use cannot be trusted or followed"),
	});
	const remembered = new WeakMap<DataSet, (asked: Omit<Asked, "today">) => Answer>();
	const askIn = (asked: Omit<Asked, "today">, data: DataSet): Answer => {
		const known = remembered.get(data);
		if (known !== undefined) return known(asked);
		const anew: (asked: Omit<Asked, "today">) => Answer = rememberAnswers(
			(one: Omit<Asked, "today">) => ask({ styles, ...one, today: today() }, data, anew),
			today,
		);
		remembered.set(data, anew);
		return anew(asked);
	};
	return {
		config,
		log,
		get data() {
			return live.current();
		},
		changes() {
			const queue = first === null ? [] : [{ before: first, after: dataSet.file }];
			queues.push(queue);
			return { next: () => queue.shift() ?? null };
		},
		earlier: () => earlierThan(dataSetFolder(home), live.current().file),
		styles,
		today,
		ask: (asked) => askIn(asked, live.current()),
		askIn,
		pictures,
		[Symbol.dispose]: () => {
			live[Symbol.dispose]();
			void pictures[Symbol.asyncDispose]();
		},
	};
}
