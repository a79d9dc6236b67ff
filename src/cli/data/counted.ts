/** "1 figure", "1,204 figures". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
