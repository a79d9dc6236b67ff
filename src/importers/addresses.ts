import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ImportError } from "./import-error.ts";
import { IMPORTERS } from "./importers.ts";

const pattern = z.string().transform((source, context) => {
	try {
		return new RegExp(source, "i");
	} catch {
		context.addIssue("it is no regular expression");
		return z.NEVER;
	}
});

const Addresses = z.array(
	z.strictObject({
		importer: z.enum(IMPORTERS.map(({ id }) => id)),
		page: z.url({ protocol: /^https?$/ }),
		file: pattern,
		releases: pattern,
		every: z.int().min(1),
		after: z.int().min(0),
	}),
);

/** A page on which a publisher's newest file is found, and the rhythm in which it comes out. */
export type Address = z.infer<typeof Addresses>[number];

/** Throws an `ImportError` that tells everything wrong with the list. */
export function readAddresses(path: string): readonly Address[] {
	const read = Addresses.safeParse(readYaml(path));
	if (read.success) return read.data;
	const all = read.error.issues.map(({ path: where, message }) => `${where.join(".")}: ${message}`);
	throw new ImportError(basename(path), null, all.join("; "));
}

function readYaml(path: string): unknown {
	let text: string;
	try {
		text = readFileSync(path, "utf8");
	} catch (cause) {
		const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
		const reason = code === "ENOENT" ? "is not there" : `cannot be read (${code})`;
		throw new ImportError(basename(path), null, reason, { cause });
	}
	try {
		return parse(text, { maxAliasCount: 0 });
	} catch (cause) {
		const reason =
			cause instanceof Error ? (cause.message.split("\n")[0] ?? "").replace(/:$/, "") : String(cause);
		throw new ImportError(basename(path), null, `is no sound YAML: ${reason}`, { cause });
	}
}
