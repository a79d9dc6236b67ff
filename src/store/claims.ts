import type { Claims } from "../core/newsroom/claims.ts";
import type { Statements } from "./database.ts";

export const claimsIn = (database: Statements): Claims => ({
	async claim(key, until) {
		const made = await database.run(
			"insert into claims (key, until_at) values (?, ?) on conflict do nothing",
			[key, until],
		);
		return made === 1;
	},
});
