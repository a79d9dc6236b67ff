import { z } from "zod";
import { Answer } from "../core/answer.ts";
import type { AnswersGiven, GivenAnswer, StatedFigure } from "../core/newsroom/corrections/answers-given.ts";
import { chunks, type Database, json, placeholders, rowsOf, type Statements } from "./database.ts";
import { questionKey } from "./question-key.ts";

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

const NameRow = z.object({ no: z.number(), id: z.string(), dataset: z.string(), question: z.string() });

const nameOf = ({ id, dataset, question }: Answer): readonly string[] => [
	id,
	dataset,
	questionKey(question.canonical),
];

/** Keeps those that are not there, in an order that is the same in all replicas, and gives the number of each. */
export async function keepAllWithin(
	within: Statements,
	given: readonly GivenAnswer[],
): Promise<ReadonlyMap<GivenAnswer, number>> {
	const inOrder = [...new Set(given)].toSorted((a, b) => (a.answer.id < b.answer.id ? -1 : 1));
	const numbers = new Map<string, number>();
	for (const some of chunks(inOrder)) {
		const there = await rowsOf(
			NameRow,
			within.all(
				`select no, id, dataset, question from answers where (id, dataset, question) in (values ${placeholders(some.length, 3)})`,
				some.flatMap(({ answer }) => nameOf(answer)),
			),
		);
		for (const { no, id, dataset, question } of there) numbers.set([id, dataset, question].join("\n"), no);
	}
	const kept = new Map<GivenAnswer, number>();
	for (const it of inOrder)
		kept.set(it, numbers.get(nameOf(it.answer).join("\n")) ?? (await keepWithin(within, it)));
	return kept;
}

/** Keeps an answer unless it is there, and gives its number. */
async function keepWithin(within: Statements, { answer, figures, firstGiven }: GivenAnswer): Promise<number> {
	const name = nameOf(answer);
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
	const { canonical } = answer.question;
	if (questionKey(canonical) !== canonical)
		await within.run("insert into long_questions (answer_no, question) values (?, ?)", [made.no, canonical]);
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
