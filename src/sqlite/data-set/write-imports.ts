import type Database from "better-sqlite3";
import { z } from "zod";
import { Brought, formatBrought, type ImportRecord } from "./imported.ts";
import type { PackageFile } from "./package-file.ts";

export function writeImports(db: Database.Database, imports: readonly ImportRecord[]): void {
	const insert = db.prepare("INSERT INTO imports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
	for (const record of imports) {
		const { release, importer, version, file, sha256, companion, imported, change, reason } = record;
		const brought = formatBrought(record);
		insert.run(release.id, importer, version, file, sha256, companion, imported, change, reason, brought);
	}
}

const Stored = z.array(
	z.object({
		release: z.string(),
		importer: z.string(),
		importer_version: z.int(),
		file: z.string(),
		sha256: z.string(),
		companion: z.string().nullable().default(null),
		imported: z.string(),
		change: z.enum(["revision", "correction"]),
		reason: z.string(),
		brought: Brought,
	}),
);

/** In the order in which they were imported. */
export function readImports(db: Database.Database): readonly ImportRecord[] {
	const rows = Stored.parse(db.prepare("SELECT * FROM imports ORDER BY imported, release").all());
	return rows.map(({ brought, importer_version, ...rest }) => ({
		...rest,
		...brought,
		version: importer_version,
	}));
}

export function writePackageFiles(db: Database.Database, files: readonly PackageFile[]): void {
	const insert = db.prepare("INSERT INTO package_files VALUES (?, ?)");
	for (const { path, bytes } of files) insert.run(path, bytes);
}

const Files = z.array(z.object({ path: z.string(), bytes: z.instanceof(Uint8Array) }));

export function readPackageFiles(db: Database.Database): readonly PackageFile[] {
	return Files.parse(db.prepare("SELECT path, bytes FROM package_files ORDER BY path").all());
}
