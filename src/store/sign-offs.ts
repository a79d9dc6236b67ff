import { z } from "zod";
import type { SignOffs } from "../core/newsroom/embargoes/sign-offs.ts";
import { rowsOf, type Statements } from "./database.ts";

const SignOffRow = z
	.object({ dataset: z.string(), signed_by: z.string(), at: z.number(), note: z.string() })
	.transform(({ signed_by, ...rest }) => ({ ...rest, by: signed_by }));

export const signOffsIn = (database: Statements): SignOffs => ({
	async sign({ dataset, by, at, note }) {
		const made = await database.run(
			"insert into sign_offs (dataset, signed_by, at, note) values (?, ?, ?, ?) on conflict do nothing",
			[dataset, by, at, note],
		);
		return made === 1;
	},

	async of(dataset) {
		const rows = database.all("select * from sign_offs where dataset = ?", [dataset]);
		return (await rowsOf(SignOffRow, rows))[0];
	},

	async withdraw(dataset) {
		return (await database.run("delete from sign_offs where dataset = ?", [dataset])) === 1;
	},

	list: (limit) =>
		rowsOf(SignOffRow, database.all("select * from sign_offs order by at desc, dataset limit ?", [limit])),
});
