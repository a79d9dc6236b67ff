import { z } from "zod";
import type { ThreadQuestions } from "../core/newsroom/thread-questions.ts";
import { rowsOf, type Statements } from "./database.ts";

/** Stands for all who see the thread; no user id is empty. */
const ALL = "";

export const threadQuestionsIn = (database: Statements): ThreadQuestions => ({
	async previous({ channel, ts = "" }, whose) {
		const [row] = await rowsOf(
			z.object({ question: z.string() }),
			database.all(
				`select question from thread_questions where channel = ? and ts = ? and asker in (?, ?)
				order by case asker when ? then 1 else 0 end limit 1`,
				[channel, ts, whose ?? ALL, ALL, ALL],
			),
		);
		return row?.question;
	},

	async remember({ channel, ts = "" }, whose, question, at) {
		if (question === "") return;
		await database.run(
			`insert into thread_questions (channel, ts, asker, question, at) values (?, ?, ?, ?, ?)
			on conflict (channel, ts, asker) do update set question = excluded.question, at = excluded.at`,
			[channel, ts, whose ?? ALL, question, at],
		);
	},
});
