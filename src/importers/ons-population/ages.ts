/** The oldest ages stand in one column: "90+", "90 and over". */
const AGE = /^(?:aged? )?(\d{1,3})(?:\+| (?:and|or) over| plus)?$/i;

/** The age that a column is headed by; undefined where it is none. */
export function ageOf(heading: string): number | undefined {
	const age = AGE.exec(heading)?.[1];
	return age === undefined ? undefined : Number(age);
}

/** What is wrong with the ages of a table: each from nought to the last has to have one column. */
export function agesMissing(ages: readonly number[]): readonly string[] {
	const last = Math.max(17, ...ages);
	return Array.from({ length: last + 1 }, (_, age) => age).flatMap((age) => {
		const columns = ages.filter((one) => one === age).length;
		if (columns === 1) return [];
		return [
			columns === 0 ? `no column is headed by the age ${age}` : `the age ${age} heads ${columns} columns`,
		];
	});
}
