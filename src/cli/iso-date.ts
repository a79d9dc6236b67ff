import { InvalidArgumentError } from "commander";

/** A date given on the command line, in one spelling. */
export function isoDate(text: string): string {
	try {
		return Temporal.PlainDate.from(text).toString();
	} catch {
		throw new InvalidArgumentError("Write the date as YYYY-MM-DD.");
	}
}
