import type { Figure } from "../../src/core/answer.ts";
import type { Break } from "../../src/core/statistics/break.ts";
import type { Geography } from "../../src/core/statistics/geography.ts";
import type { Measure } from "../../src/core/statistics/measure.ts";
import { financialYear, type Period } from "../../src/core/statistics/period.ts";
import type { Release } from "../../src/core/statistics/release.ts";

/** Parts to word sentences from, made by hand. */
export const CUMBRIA: Geography = {
	id: "cumbria",
	kind: "force",
	name: "Cumbria",
	officialName: "Cumbria Constabulary",
	welshName: null,
	code: "E23000002",
	nation: "england",
	region: "north-west",
	covers: "",
	note: "",
	aliases: [],
	members: [],
	regime: "england-and-wales",
};

export const WALES: Geography = {
	...CUMBRIA,
	id: "wales",
	kind: "nation",
	name: "Wales",
	officialName: "Wales",
	members: ["gwent"],
};

export const IMAGES: Measure = {
	id: "child-abuse-images-foi",
	name: "child abuse image offences (NSPCC, freedom of information)",
	noun: "child abuse image offences",
	producer: "NSPCC",
	collection: "from freedom-of-information requests",
	definition: "",
	coverage: "",
	periodicity: "financial-year",
	caveats: [],
	status: "",
	terms: [],
	related: [],
	difference: "",
};

export const RELEASE: Release = {
	id: "nspcc-foi-2023-02",
	producer: "NSPCC",
	title: "",
	published: "2023-02-22",
	retrieved: null,
	url: "",
	licence: "",
	sha256: null,
	note: "",
};

export const BREAK: Break = {
	id: "gmp-2019",
	measure: null,
	geography: "cumbria",
	date: "2019-07-01",
	until: null,
	kind: "records-system",
	text: "A full sentence.",
	short: "after a change of records system in July 2019",
	source: "",
	comparable: false,
};

export function figureOf(value: number | null, period: Period = financialYear(2021)): Figure {
	return {
		geography: "cumbria",
		measure: IMAGES.id,
		...period,
		value,
		low: null,
		high: null,
		status: value === null ? "missing" : "published",
		release: RELEASE.id,
		producer: "NSPCC",
	};
}
