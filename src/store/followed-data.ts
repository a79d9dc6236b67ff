import { z } from "zod";
import type { FollowedData } from "../core/newsroom/corrections/followed-data.ts";
import { rowsOf, type Statements } from "./database.ts";

const FollowedRow = z.object({ no: z.number(), dataset: z.string() });

export const followedDataIn = (database: Statements): FollowedData => ({
	async latest() {
		const rows = database.all("select no, dataset from followed order by no desc limit 1");
		return (await rowsOf(FollowedRow, rows))[0];
	},

	async done(dataset, at) {
		await database.run("insert into followed (dataset, at) values (?, ?)", [dataset, at]);
	},
});
