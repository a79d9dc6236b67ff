/** What the system refuses, in words; null when the error is none of these. Codes as Node and better-sqlite3 give them. */
export function fileTrouble(error: unknown): string | null {
	if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return null;
	const reason = REASONS[error.code];
	if (reason === undefined) return null;
	const path = "path" in error && typeof error.path === "string" ? error.path : "A file of Blotter's data";
	return `${path} ${reason}`;
}

const FULL = "cannot be written: the disk is full. What was in use stays in use.";
const NOT_ALLOWED =
	"cannot be opened or made: this user is not allowed to. Change its owner, or set BLOTTER_HOME to another folder.";
const IN_THE_WAY =
	"cannot be made: a file stands where a folder is needed. Move it away, or set BLOTTER_HOME to another folder.";

const REASONS: Readonly<Record<string, string>> = {
	EACCES: NOT_ALLOWED,
	EPERM: NOT_ALLOWED,
	SQLITE_CANTOPEN: NOT_ALLOWED,
	SQLITE_READONLY: NOT_ALLOWED,
	EROFS: "cannot be written: its disk is read-only. Set BLOTTER_HOME to a folder elsewhere.",
	ENOTDIR: IN_THE_WAY,
	EEXIST: IN_THE_WAY,
	ENOSPC: FULL,
	EDQUOT: FULL,
	EFBIG: FULL,
	SQLITE_FULL: FULL,
	SQLITE_IOERR_WRITE: FULL,
};
