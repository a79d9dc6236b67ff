import { z } from "zod";
import { Answer } from "../core/answer.ts";
import type { AnswersGiven, GivenAnswer, StatedFigure } from "../core/newsroom/answers-given.ts";
import { chunks, type Database, json, placeholders, rowsOf, type Statements } from "./database.ts";

const AnswerRow = z.object({ no: z.number(), answer: json(Answer), first_given: z.number() });

export const FIGURE_COLUMNS = {
	measure: z.string(),
	geography: z.string(),
	first_day: z.string(),
	last_day: z.string(),
	value: z.number().nullable(),
} as const;

export const figureIn = (row: z.infer<z.ZodObject<typeof FIGURE_COLUMNS>>): StatedFigure => {
	const { measure, geography, first_day: start, last_day: end, value } = row;
	return { measure, geography, start, end, value };
};

const FigureRow = z.object(FIGURE_COLUMNS).transform(figureIn);

const NumberRow = z.object({ no: z.number() });

/** Keeps an answer unless it is there, and gives its number. */
export async function keepWithin(
	within: Statements,
	{ answer, figures, firstGiven }: GivenAnswer,
): Promise<number> {
	const name = [answer.id, answer.dataset, answer.question.canonical];
	const [made] = await rowsOf(
		NumberRow,
		within.all(
			`insert into answers (id, dataset, question, first_given) values (?, ?, ?, ?)
			on conflict do nothing returning no`,
			[...name, firstGiven],
		),
	);
	if (made === undefined) {
		const [there] = await rowsOf(
			NumberRow,
			within.all("select no from answers where id = ? and dataset = ? and question = ?", name),
		);
		if (there === undefined) throw new Error(`the answer ${answer.id} is neither new nor there`);
		return there.no;
	}
	await within.run("insert into answer_texts (answer_no, answer) values (?, ?)", [
		made.no,
		JSON.stringify(answer),
	]);
	for (const some of chunks(figures))
		await within.run(
			`insert into answer_figures (answer_no, measure, geography, first_day, last_day, value) values ${placeholders(some.length, 6)}`,
			some.flatMap((it) => [made.no, it.measure, it.geography, it.start, it.end, it.value]),
		);
	return made.no;
}

export const answersGivenIn = (database: Database): AnswersGiven => ({
	async keep(given) {
		await database.transaction((within) => keepWithin(within, given));
	},

	async find(id) {
		const answers = await rowsOf(
			AnswerRow,
			database.all(
				`select no, t.answer, first_given from answers a join answer_texts t on t.answer_no = a.no
				where id = ? order by first_given desc, no desc`,
				[id],
			),
		);
		return Promise.all(
			answers.map(async ({ no, answer, first_given }) => ({
				answer,
				firstGiven: first_given,
				figures: await rowsOf(
					FigureRow,
					database.all(
						`select measure, geography, first_day, last_day, value from answer_figures where answer_no = ?
						order by geography, measure, first_day, last_day`,
						[no],
					),
				),
			})),
		);
	},
});
