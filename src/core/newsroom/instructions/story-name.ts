const LONGEST = 200;

/** A story's title or address as it is kept: on one line, without quotation marks around it. Null: nothing that names one. */
export function storyName(text: string): string | null {
	const name = text
		.normalize("NFC")
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
		.trim()
		.replace(/^["“”«'‘]+|["“”»'’.\s]+$/gu, "")
		.trim();
	return /[\p{L}\p{N}]/u.test(name) ? name.slice(0, LONGEST).toWellFormed() : null;
}
