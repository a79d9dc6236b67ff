import { existsSync } from "node:fs";

/** The file named with --with; else a mapping that lies beside the file under its name. */
export function companionOf(path: string, named: string | undefined): string | null {
	if (named !== undefined) return named;
	const stem = path.replace(/(?:\.csv)?(?:\.gz)?$|\.[^./]+$/i, "");
	return [`${stem}.yml`, `${stem}.yaml`].find((beside) => existsSync(beside)) ?? null;
}
