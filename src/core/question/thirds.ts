/** Parts that no per cent with two decimals is, as they are written. */
export const THIRDS: Readonly<Record<string, number>> = { "a third": 100 / 3, "two thirds": 200 / 3 };

/** "10%", "12.5%", "a third". */
export function percentText(size: number): string {
	const third = Object.entries(THIRDS).find(([, it]) => it === size);
	return third === undefined ? `${size.toLocaleString("en-GB")}%` : third[0];
}
