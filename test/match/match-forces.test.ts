import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lexiconOf } from "../../src/core/question/names/lexicon.ts";
import { matchForces } from "../../src/core/question/names/match.ts";
import { errorModels, seeded } from "../support/misspell.ts";
import { publishedData } from "../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());
const lexicon = lexiconOf(data);

function rowsOf(file: string): readonly (readonly string[])[] {
	const lines = readFileSync(join(import.meta.dirname, file), "utf8")
		.trimEnd()
		.split("\n")
		.slice(1);
	return lines.map((line) => line.split("\t"));
}

/** Shares of the queries: the right force first, among three, given without asking, and a wrong one given as if sure. */
function score(rows: readonly (readonly string[])[]) {
	const results = rows.map(([query = "", force = ""]) => ({ query, force, ...matchForces(query, lexicon) }));
	const share = (fits: (it: (typeof results)[number]) => boolean) =>
		results.filter(fits).length / results.length;
	return {
		first: share((it) => it.geographies[0] === it.force),
		amongThree: share((it) => it.geographies.includes(it.force)),
		answered: share((it) => it.outcome === "matched" && it.geographies[0] === it.force),
		wrong: results
			.filter((it) => it.outcome === "matched" && it.geographies[0] !== it.force)
			.map((it) => it.query),
	};
}

const aliases = rowsOf("aliases.tsv").map(([force = "", alias = ""]) => ({ force, alias }));

test("every alias is taken for its force, and asked about only where it means several", () => {
	const asked = aliases.filter(({ force, alias }) => {
		const match = matchForces(alias, lexicon);
		expect(match.geographies[0], alias).toBe(force);
		return match.outcome !== "matched";
	});
	expect(asked.map((it) => it.alias)).toEqual(["Newport", "Ashford", "London", "Bangor"]);
});

test("slips on a keyboard", () => {
	const { first, amongThree, answered, wrong } = score(rowsOf("slips.tsv"));
	expect(first).toBeGreaterThanOrEqual(0.997);
	expect(amongThree).toBeGreaterThanOrEqual(0.9996);
	expect(answered).toBeGreaterThanOrEqual(0.93);
	expect(wrong).toEqual([]);
});

test("names as people write them", () => {
	const { first, answered, wrong } = score(rowsOf("as-people-write.tsv"));
	expect(first).toBe(1);
	expect(answered).toBeGreaterThanOrEqual(0.95);
	expect(wrong).toEqual([]);
});

test("what a phone made of a name is asked about, never taken for another force", () => {
	const { amongThree, wrong } = score(rowsOf("autocorrected.tsv"));
	expect(amongThree).toBeGreaterThanOrEqual(0.75);
	expect(wrong).toEqual([]);
});

describe("names misspelt in ways the matcher was not made for", () => {
	// Abbreviations and names of four letters are too short to be recognised misspelt; they are asked about.
	const long = aliases.filter(({ alias }) => alias.replace(/[^a-z]/gi, "").length > 4);

	test.each(Object.entries(errorModels))("%s", (name, misspell) => {
		const random = seeded(name.length * 101);
		const rows = Array.from({ length: 1500 }, () => {
			const { force, alias } = long[Math.floor(random() * long.length)] ?? { force: "", alias: "" };
			return [misspell(alias, random), force];
		});
		const { first, amongThree, answered, wrong } = score(rows);
		expect(first).toBeGreaterThanOrEqual(0.98);
		expect(amongThree).toBeGreaterThanOrEqual(0.99);
		// What a slip made another word of is asked about: "cumbia".
		expect(answered).toBeGreaterThanOrEqual(0.885);
		// What is wrong is rightly another name: "lincs" for Lancs.
		expect(wrong.length / rows.length).toBeLessThanOrEqual(0.002);
	});
});

test("names that are none of ours are not taken for one", () => {
	const negatives = rowsOf("negatives.tsv").map(([query = ""]) => query);
	const taken = negatives.filter((query) => matchForces(query, lexicon).outcome === "matched");
	// Towns there are: no slip, and the force is right.
	expect(taken).toEqual(["chesham", "cumbernauld"]);
});

test.each([
	["wales", ["north-wales", "south-wales", "dyfed-powys"]],
	["Yorkshire", ["west-yorkshire", "south-yorkshire", "north-yorkshire"]],
	["London", ["metropolitan", "city-of-london"]],
	["newport", ["gwent", "hampshire", "west-mercia"]],
	["Baildon", ["west-yorkshire", "essex"]],
])("%s is asked about", (query, forces) => {
	const match = matchForces(query, lexicon);
	expect(match.outcome).toBe("ambiguous");
	expect(match.geographies).toEqual(forces);
});

test.each([
	["herefordshire", "west-mercia"],
	["hertfordshire", "hertfordshire"],
	["kent", "kent"],
	["gwent", "gwent"],
	["Heddlu Gogledd Cymru", "north-wales"],
	["Ynys Môn", "north-wales"],
	["G.M.P.", "greater-manchester"],
	["yorkshire, north", "north-yorkshire"],
	["POLICE SCOTLAND", "scotland"],
	["devonandcornwall", "devon-and-cornwall"],
	["Newcastle", "northumbria"],
	["Carlisle", "cumbria"],
])("%s is %s", (query, force) => {
	expect(matchForces(query, lexicon)).toMatchObject({ outcome: "matched", geographies: [force] });
});

test.each([
	["mercia", ["west-mercia"]],
	["mercia police", ["west-mercia"]],
	["thames", ["thames-valley"]],
	["wight", ["hampshire"]],
	["ireland", ["northern-ireland"]],
	["valley", ["thames-valley", "west-yorkshire", "greater-manchester"]],
	["greater", ["greater-manchester", "metropolitan", "scotland"]],
])("%s is half the name of one force, which is offered first", (query, forces) => {
	expect(matchForces(query, lexicon)).toEqual({
		outcome: "ambiguous",
		geographies: forces,
		how: "suggested",
	});
});

test.each([
	["somerset", "avon-and-somerset"],
	["cleveland", "cleveland"],
	["powys", "dyfed-powys"],
])("%s is a name of its own", (query, force) => {
	expect(matchForces(query, lexicon)).toMatchObject({ outcome: "matched", geographies: [force] });
});

test.each([
	["Shrops", "west-mercia"],
	["Carms", "dyfed-powys"],
	["Glaschu", "scotland"],
	["dun eideann", "scotland"],
	["Doire", "northern-ireland"],
	["Manceinion", "greater-manchester"],
])("%s is another name, and no slip of it is taken", (query, force) => {
	expect(matchForces(query, lexicon)).toMatchObject({ outcome: "matched", geographies: [force] });
	for (const slip of ["farms", "desire", "dune", "moire", "dire", "peart"])
		expect(matchForces(slip, lexicon).outcome).not.toBe("matched");
});

test.each(["mersia", "mercian", "east mercia", "wessex", "bernicia", "mercia road"])(
	"%s has no whole word of a force's name to itself",
	(query) => {
		const { outcome, geographies } = matchForces(query, lexicon);
		expect([outcome, geographies.length]).not.toEqual(["ambiguous", 1]);
		expect(outcome).not.toBe("matched");
	},
);

test.each(["narnia", "zzzz", "mordor", "paris", "banana", "new york", "qwertyuiop"])(
	"%s is no name at all",
	(query) => {
		expect(matchForces(query, lexicon).outcome).toBe("none");
	},
);

test.each([
	"",
	" ",
	"police",
	"the",
	"constabulary",
	"2021",
	"<!channel>",
	"🚓",
	"a",
	"x".repeat(5000),
	"kent ".repeat(900),
])("%j is no name and does no harm", (query) => {
	expect(matchForces(query, lexicon).outcome).not.toBe("matched");
});

test.each([
	"hands on",
	"black book",
	"take the field",
	"brick red",
	"buckingham palace",
	"highway code",
	"steel band",
	"North York",
	"corn and dev",
	"cumbia",
	"Powis",
	"Warnick",
	"Jølster",
	"Dumbría",
	"Sønderland",
	"Becky's",
	"Dolby's",
	"cornwallis's",
	"de ry",
	"Salisbury palace",
	"Lees polite",
	"South Pole",
	"crystal palace",
	"vocabulary",
	"polite",
	"policeman",
	"birds",
	"brigadoon",
	"westworth",
	"black berry",
])("%s is no slip: words that are words, and letters nobody types by mistake", (query) => {
	expect(matchForces(query, lexicon).outcome).not.toBe("matched");
});

test.each([
	["wol verhapton", "west-midlands"],
	["Glocester", "gloucestershire"],
	["surry", "surrey"],
	["dev & corn", "devon-and-cornwall"],
	["gtr manc", "greater-manchester"],
	["Ynys Môm", "north-wales"],
	["devon n cornwall", "devon-and-cornwall"],
	["wets yorkshire", "west-yorkshire"],
	["Cumbria's", "cumbria"],
	["cumbira's", "cumbria"],
	["king's lynn's", "norfolk"],
	["police of kent's", "kent"],
	["peter orough", "cambridgeshire"],
	["ha pshire constabulary", "hampshire"],
	["newnscotland yard", "metropolitan"],
	["policenservice of northern ireland", "northern-ireland"],
	["leice ter", "leicestershire"],
	["hamp shire and isel of wight", "hampshire"],
	["lancashi erpulice", "lancashire"],
	["cumbra consta ulary", "cumbria"],
	["kend alpolice", "cumbria"],
	["ken tpolice", "kent"],
	["policekent", "kent"],
	["merciawest", "west-mercia"],
	["cumbria puleece", "cumbria"],
	["metropolitan polis service", "metropolitan"],
	["poileas alda", "scotland"],
	["scarborof", "north-yorkshire"],
	["lougboruff", "leicestershire"],
	["nawthamptonsher police", "northamptonshire"],
	["norefolk constabulary", "norfolk"],
	["west mersia police", "west-mercia"],
	["baath", "avon-and-somerset"],
	["cleveland polite", "cleveland"],
	["Vocabulary Norfolk", "norfolk"],
	["Sussex palace", "sussex"],
	["Mod slice", "mod-police"],
	["leifester shire polish", "leicestershire"],
	["avon and summer set constable", "avon-and-somerset"],
])("%s is %s still", (query, force) => {
	expect(matchForces(query, lexicon)).toMatchObject({ outcome: "matched", geographies: [force] });
});
