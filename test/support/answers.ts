import type { Answer } from "../../src/core/answer.ts";

/** Answers as the core gives them, made by hand to try surfaces with. */
const BLANK: Answer = {
	kind: "figure",
	question: { canonical: "", geographies: [], periods: [], measure: "child-abuse-images-foi", assumed: [] },
	figures: [],
	changes: [],
	statements: [],
	caveats: [],
	sources: [],
	choices: [],
	about: "",
	notices: [],
	finding: "",
	warnings: [],
	footnotes: [],
	table: null,
	chart: null,
	lines: [],
	moreStatements: 0,
	provenance: "",
	working: [],
	next: [],
	text: "",
	copy: "",
	id: "A-7F3K",
	dataset: "0".repeat(64),
};

const SOURCE = {
	title: "NSPCC press release, February 2023",
	url: "https://example.org/release?a=1&b=2",
	published: "2023-02",
};

export const FIGURE: Answer = {
	...BLANK,
	question: {
		canonical: "cumbria 2021/22",
		geographies: ["cumbria"],
		periods: [{ label: "2021/22", start: "2021-04-01", end: "2022-03-31" }],
		measure: "child-abuse-images-foi",
		assumed: ["2021 read as the financial year 2021/22"],
	},
	figures: [
		{
			geography: "cumbria",
			measure: "child-abuse-images-foi",
			start: "2021-04-01",
			end: "2022-03-31",
			value: 307,
			low: null,
			high: null,
			status: "published",
			release: "nspcc-2023-02",
			producer: "NSPCC",
		},
	],
	statements: [
		{
			text: "Cumbria has seen an increase in Indecent Images of Children (IIOC) offences in line with the national average. The figures provided include youth-produced sexual imagery -“sexting”.",
			speaker: null,
			role: "spokesman",
			organisation: "Cumbria Constabulary",
			date: "2023-02",
			source: "https://example.org/article",
			attribution: "A spokesman for Cumbria Constabulary, in The Mail, February 2023",
		},
	],
	moreStatements: 4,
	caveats: [
		"The count includes images that young people made of themselves, and one offence can involve many images.",
		"The Home Office counts a wider group of offences; the two must not be compared.",
	],
	sources: [SOURCE],
	about: "Cumbria · child abuse image offences recorded by police · 2021/22",
	notices: ["2021 read as the financial year 2021/22"],
	finding: "307 offences, more than double the 148 of 2016/17",
	table: {
		caption: "Compared with 307 in 2021/22",
		columns: [
			{ label: "Compared with", align: "left" },
			{ label: "Offences", align: "right" },
			{ label: "Change to 307", align: "left" },
		],
		rows: [
			["2020/21, the year before", "255", "up 52 (20.4%)"],
			["2016/17, five years before", "148", "up 159 (107.4%)"],
		],
	},
	lines: ["Home Office, obscene publications etc. (code 86), a wider measure: 346 in 2021/22."],
	provenance:
		"2021/22 is April 2021 to March 2022 · NSPCC, from freedom-of-information requests, release of February 2023",
	working: ["307 − 255 = 52", "52 / 255 = 20.4%"],
	next: [
		{ label: "Meant Year to March 2021", question: "cumbria 2020/21" },
		{ label: "Statements", question: "quote cumbria" },
		{ label: "Working", question: "explain cumbria 2021/22" },
		{ label: "Trend", question: "trend cumbria", drawn: true },
		{ label: "Home Office Measure", question: "cumbria 2021/22 code 86" },
	],
	text: "Cumbria · child abuse image offences recorded by police · 2021/22\n307 offences, more than double the 148 of 2016/17\n2020/21: 255, up 52 (20.4%)\n2016/17: 148, up 159 (107.4%)\nSource: NSPCC press release, February 2023",
	copy: "Police in Cumbria recorded 307 child abuse image offences in 2021/22 (April 2021 to March 2022).",
};

export const CLARIFY: Answer = {
	...BLANK,
	kind: "clarify",
	about: "Which force do you mean by “yorkshire”?",
	lines: ["Four cover parts of it; there is no figure for Yorkshire as a whole."],
	choices: ["North Yorkshire", "South Yorkshire", "West Yorkshire", "Humberside"].map((label) => ({
		label,
		question: `${label.toLowerCase()} 2021/22`,
	})),
	text: "Which force do you mean by “yorkshire”? North Yorkshire, South Yorkshire, West Yorkshire or Humberside.",
};

export const TREND: Answer = {
	...BLANK,
	kind: "trend",
	question: { ...FIGURE.question, canonical: "trend cumbria" },
	figures: FIGURE.figures,
	sources: [SOURCE],
	about: "Cumbria · child abuse image offences recorded by police · 2016/17 to 2022/23",
	finding: "Up 223 (150.7%) in six years: from 148 in 2016/17 to 371 in 2022/23",
	chart: {
		type: "line",
		title: "Offences recorded, Cumbria",
		xLabel: "Financial year",
		yLabel: "Offences",
		categories: ["2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"],
		series: [{ name: "Cumbria", values: [148, null, 248, 223, 255, 307, 371] }],
		breaks: [{ before: 3, text: "a new records system" }],
		alt: "Cumbria: 148, no figure, 248, 223, 255, 307, 371",
	},
	table: {
		caption: "Cumbria by year",
		columns: [
			{ label: "Year", align: "left" },
			{ label: "Offences", align: "right" },
		],
		rows: [
			["2016/17", "148"],
			["2022/23", "371"],
		],
	},
	provenance: "Financial years, April to March · NSPCC",
	text: "Cumbria 2016/17 to 2022/23\nUp 223 (150.7%) in six years: from 148 in 2016/17 to 371 in 2022/23",
};

export const RANK: Answer = {
	...BLANK,
	kind: "rank",
	question: { ...FIGURE.question, canonical: "rank 2021/22" },
	figures: FIGURE.figures,
	sources: [SOURCE],
	about: "48 forces · child abuse image offences recorded by police · 2021/22",
	finding: "Northumbria recorded the most, 1,234",
	warnings: ["Forces differ in how they record; Scotland is not directly comparable."],
	table: {
		caption: "Offences recorded by force, highest first",
		columns: [
			{ label: "Force", align: "left" },
			{ label: "Offences", align: "right" },
		],
		rows: Array.from({ length: 48 }, (_, i) => [`Police Service of Northern Ireland ${i}`, `1,${500 - i}`]),
	},
	text: "48 forces, 2021/22: Northumbria recorded the most, 1,234",
};

export const REFUSED: Answer = {
	...BLANK,
	kind: "refused",
	about: "That is not something to ask here",
	lines: ["No images and no personal data are held."],
	next: [{ label: "Help", question: "help" }],
	text: "No images and no personal data are held.",
};
