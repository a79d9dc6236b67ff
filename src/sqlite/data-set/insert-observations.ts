import type Database from "better-sqlite3";
import type { StoredObservation } from "./stored-observation.ts";

/** Writes rows of `observation`, in order of their key. */
export interface ObservationInserts {
	add(measure: number, row: StoredObservation): void;
	/** Writes what is left. */
	finish(): void;
}

const COLUMNS = 7;
/** One statement for many rows costs half of what one for each does. */
const ROWS_AT_ONCE = 128;

export function insertObservations(db: Database.Database): ObservationInserts {
	const marks = "(?, ?, ?, ?, ?, ?, ?)";
	const one = db.prepare(`INSERT INTO observation VALUES ${marks}`);
	const many = db.prepare(
		`INSERT INTO observation VALUES ${Array.from({ length: ROWS_AT_ONCE }, () => marks).join(", ")}`,
	);
	let waiting: (number | null)[] = [];
	return {
		add(measure, [geography, period, release, value, detail, place]) {
			waiting.push(measure, geography, period, release, value, detail, place);
			if (waiting.length < ROWS_AT_ONCE * COLUMNS) return;
			many.run(waiting);
			waiting = [];
		},
		finish() {
			for (let i = 0; i < waiting.length; i += COLUMNS) one.run(waiting.slice(i, i + COLUMNS));
			waiting = [];
		},
	};
}
