import type { Measure } from "../../core/statistics/measure.ts";
import { lowerLabel, offencesNoun } from "../offences-noun.ts";
import type { CountColumn } from "./read-column.ts";

/** One label where the publisher has several for the same. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/^all other theft offences$/i, "Other theft offences"],
	[/^residental burglary$/i, "Residential burglary"],
	[/^miscellaneous crimes$/i, "Miscellaneous crimes against society"],
	[
		/^total recorded (?:crime|offences)\b.*\bexc(?:luding|l\.?) fraud\)?$/i,
		"Total recorded crime (excluding fraud)",
	],
	[
		/^total recorded (?:crime|offences)\b.*\binc(?:luding|l\.?) fraud\)?$/i,
		"Total recorded crime (including fraud)",
	],
	[/^total of selected(?: serious)? offences$/i, ""],
];

export function canonicalLabel(label: string): string {
	const plain = label.replace(/\s*[-–]\s*/g, (dash) => (dash.trim() === dash ? "-" : " - ")).trim();
	const match = SPELLINGS.find(([pattern]) => pattern.test(plain));
	return match === undefined ? plain : match[1];
}

/** The measure a column counts. The same words give the same measure in every workbook. */
export function measureOf({ subject, label }: Pick<CountColumn, "subject" | "label">): Measure {
	const words = canonicalLabel(label);
	switch (subject) {
		case "recorded-crime": {
			const [, scope] = /^total recorded crime\b\W*(.*?)\W*$/i.exec(words) ?? [];
			return {
				...common,
				id: `ons-${slug(words)}`,
				name: `${lowerLabel(words)} (ONS, police force area tables)`,
				noun:
					scope === undefined
						? offencesNoun(words)
						: ["offences of all kinds", scope].filter((text) => text !== "").join(", "),
				definition: `Offences that the Office for National Statistics publishes as “${words}” in its police force area tables, from police recorded crime of the Home Office.`,
				terms: [`ons ${words.toLowerCase()}`, ...(isAllCrime(words) ? ALL_CRIME : [])],
			};
		}
		case "knife": {
			const of = words === "" ? "selected serious offences" : lowerLabel(words);
			return {
				...common,
				id: words === "" ? "ons-knife-offences" : `ons-knife-${slug(words)}`,
				name: `${of} involving a knife or sharp instrument (ONS, police force area tables)`,
				noun:
					words === ""
						? "selected serious offences involving a knife or sharp instrument"
						: `${offencesNoun(words)} involving a knife or sharp instrument`,
				definition:
					words === ""
						? "Attempted murder, threats to kill, assault, robbery, rape, sexual assault and homicide in which a knife or sharp instrument was involved, from a collection of their own."
						: `Offences of the kind “${words}” in which a knife or sharp instrument was involved, from a collection of their own.`,
				terms:
					words === ""
						? [
								"knife crime",
								"knife offences",
								"knife or sharp instrument offences",
								...["offences", "crimes"].flatMap(withKnives),
							]
						: [`knife ${words.toLowerCase()}`, `knifepoint ${words.toLowerCase()}`, ...withKnives(words)],
			};
		}
		case "anti-social-behaviour":
			return {
				...common,
				id: "ons-anti-social-behaviour-incidents",
				name: "anti-social behaviour incidents (ONS, police force area tables)",
				noun: "anti-social behaviour incidents",
				definition:
					"Incidents of anti-social behaviour reported to and recorded by police; incidents are no offences.",
				terms: ["anti-social behaviour", "antisocial behaviour", "asb"],
			};
	}
}

/** "Robbery with a knife", "robbery involving knives", "robbery at knifepoint". */
const withKnives = (what: string): readonly string[] =>
	["with a knife", "with knives", "involving a knife", "involving knives", "at knifepoint"].map(
		(how) => `${what.toLowerCase()} ${how}`,
	);

/** Everything but fraud is what forces' crime is told by; with fraud it is held of some years only. */
const isAllCrime = (label: string): boolean => label === "Total recorded crime (excluding fraud)";

const ALL_CRIME = [
	"total recorded crime",
	"all recorded crime",
	"total crime",
	"all crime",
	"overall crime",
	"crime",
].map((it) => `ons ${it}`);

const common = {
	producer: "Office for National Statistics",
	collection: "from police force area data tables",
	coverage: "The 43 forces of England and Wales and British Transport Police, one year to each publication.",
	periodicity: "quarter",
	caveats: [
		"The figures can be considerably affected by changes in recording policy and practice.",
		"Each publication revises earlier figures: each year is given as the newest publication that has it gives it.",
	],
	status:
		"Official statistics, but not accredited: police recorded crime in England and Wales lost its accreditation from the statistics regulator in 2014.",
	related: [],
	difference: "",
} as const satisfies Partial<Measure>;

const slug = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
