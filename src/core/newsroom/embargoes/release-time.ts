/** What a time of release was read as: milliseconds since 1970, or why it is none, in words for who typed it. */
export type ReleaseTimeRead = { readonly at: number } | { readonly problem: string };

const EXAMPLE = "2026-12-01T00:01";
/** A day and a time of day, with or without an offset ("Z", "+01:00") and a zone ("[Europe/Paris]"). */
const WRITTEN =
	/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?(?<zone>\[[\w/+-]+\])?$/i;

/**
 * Reads when something is free to be seen: in its own zone or offset where it names one, else in `zone`. What leaves any
 * doubt is refused, for an embargo that opens early cannot be taken back. `now` is in milliseconds since 1970.
 */
export function readReleaseTime(text: string, zone: string, now: number): ReleaseTimeRead {
	const written = WRITTEN.exec(text.trim());
	if (written === null)
		return { problem: `Write a day and a time of day, like ${EXAMPLE}; a day alone does not say when.` };
	const { offset, zone: named } = written.groups ?? {};
	const read = offset === undefined ? onTheWall(text.trim(), named, zone) : exact(text.trim(), offset, named);
	if (read === null) return { problem: `There is no such time as ${text}. Write it like ${EXAMPLE}.` };
	if ("problem" in read || read.at > now) return read;
	return { problem: `${text} is over, so it would hold nothing back.` };
}

/** By the clock on the wall of a place, where each time has to be there once. */
function onTheWall(text: string, named: string | undefined, zone: string): ReleaseTimeRead | null {
	const place = named?.slice(1, -1) ?? zone;
	const wall = plainTime(text.replace(/\[.*$/, ""));
	if (wall === null) return null;
	try {
		const [earlier, later] = (["earlier", "later"] as const).map(
			(disambiguation) => wall.toZonedDateTime(place, { disambiguation }).epochMilliseconds,
		);
		if (earlier === undefined || later === undefined) return null;
		if (earlier === later) return { at: earlier };
		const isSkipped = !wall.toZonedDateTime(place).toPlainDateTime().equals(wall);
		return {
			problem: isSkipped
				? `There is no ${text} in ${place}: clocks go forward over it. Give a time that is there.`
				: `${text} comes twice in ${place}, because clocks go back. Say which by its offset from UTC, like ${text}+00:00.`,
		};
	} catch {
		return { problem: `No time zone is called ${place}.` };
	}
}

/** At an offset from UTC; a zone beside it has to have that offset then. */
function exact(text: string, offset: string, named: string | undefined): ReleaseTimeRead | null {
	if (plainTime(text.replace(/(?:Z|[+-]\d{2}(?::?\d{2})?)?(?:\[.*)?$/i, "")) === null) return null;
	try {
		const at =
			named === undefined
				? Temporal.Instant.from(text).epochMilliseconds
				: Temporal.ZonedDateTime.from(text, { offset: offset.toUpperCase() === "Z" ? "use" : "reject" })
						.epochMilliseconds;
		return { at };
	} catch {
		return { problem: `${text} does not say one time: its zone is not known, or is not at ${offset} then.` };
	}
}

function plainTime(text: string): Temporal.PlainDateTime | null {
	try {
		return Temporal.PlainDateTime.from(text, { overflow: "reject" });
	} catch {
		return null;
	}
}
