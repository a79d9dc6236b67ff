import { afterAll, beforeAll, describe } from "vitest";
import type { Store } from "../../src/core/newsroom/store.ts";
import { postgresStore } from "../../src/postgres/open-store.ts";
import { storeContract } from "../contracts/store.ts";
import { emptyTables } from "../support/store/empty-tables.ts";
import { openPGlite } from "../support/store/pglite.ts";
import { NINE } from "../support/store/records.ts";

describe("the store in Postgres, within the process", () => {
	let postgres: Awaited<ReturnType<typeof openPGlite>>;
	let stores: { readonly store: Store; readonly other: Store };
	const never = () => Promise.resolve();
	beforeAll(async () => {
		postgres = await openPGlite();
		const [store, other] = [
			await postgresStore(postgres.sessions, never, NINE),
			await postgresStore(postgres.sessions, never, NINE),
		];
		stores = { store, other };
	});
	afterAll(() => postgres.close());

	storeContract({
		async open() {
			await emptyTables(postgres.sessions);
			return { ...stores, close: never };
		},
	});
});
