/** The day by which something was certainly out: a month stands for its last day. Takes "2021-12-09" or "2021-12". */
export function lastDay(published: string): string {
	if (published.length > 7) return published;
	const [year = "", month = ""] = published.split("-");
	const day = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	return `${published}-${day}`;
}
