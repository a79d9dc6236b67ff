/** The database cannot be worked with as it is set; the message says what to do, and never the password. */
export class StoreUnreachable extends Error {
	override readonly name = "StoreUnreachable";
}

const NETWORK = new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ENOENT",
	"ENOTFOUND",
	"ETIMEDOUT",
]);
/** Postgres' own words: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSED: Readonly<Record<string, string>> = {
	"28000": "it does not let this user in",
	"28P01": "the password is wrong",
	"3D000": "it has no such database",
	"53300": "it has too many connections",
	"57P03": "it is starting up",
};

/** The trouble of reaching a database in words; null for any other. */
export function unreachable(error: unknown): StoreUnreachable | null {
	const code = codeIn(error);
	const isLate = error instanceof Error && /timeout (?:exceeded|expired)/i.test(error.message);
	const why = REFUSED[code] ?? (isLate ? "it does not answer" : NETWORK.has(code) ? code : null);
	return why === null
		? null
		: new StoreUnreachable(
				`The Postgres that DATABASE_URL names cannot be used: ${why}. See that it runs, and that DATABASE_URL is right.`,
			);
}

function codeIn(error: unknown): string {
	if (error instanceof AggregateError && error.errors.length > 0) return codeIn(error.errors[0]);
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
