import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DATA } from "../data-package/package-copy.ts";
import { realContent } from "../sqlite/built.ts";

const content = realContent();
const kinds = (kind: string) => content.geographies.filter((geography) => geography.kind === kind);
const sizeOf = (id: string) => content.geographies.find((geography) => geography.id === id)?.members.length;
const forces = (name: string) => content.places.find((place) => place.name === name)?.forces;

test("48 forces, four nations and unions, nine regions", () => {
	expect(kinds("force")).toHaveLength(48);
	expect(
		kinds("nation")
			.map(({ id }) => id)
			.toSorted(),
	).toEqual(["england", "england-and-wales", "uk", "wales"]);
	expect(kinds("region")).toHaveLength(9);
	expect([sizeOf("england"), sizeOf("wales"), sizeOf("england-and-wales"), sizeOf("uk")]).toEqual([
		39, 4, 43, 45,
	]);
});

test("every force of England lies in one region, and the regions make England", () => {
	const england = content.geographies.find(({ id }) => id === "england")?.members ?? [];
	const inRegions = kinds("region").flatMap(({ members }) => members);
	expect(inRegions.toSorted()).toEqual(england.toSorted());
	for (const force of content.geographies.filter(
		({ kind, nation }) => kind === "force" && nation === "england",
	)) {
		expect(content.geographies.find(({ id }) => id === force.region)?.members).toContain(force.id);
	}
});

test("every group has figures, its own or those of its forces", () => {
	const held = new Set(content.observations.map(({ geography }) => geography));
	expect(kinds("group").filter(({ id }) => !held.has(id))).toEqual([]);
});

test("names that mean several forces list them all", () => {
	expect(forces("Yorkshire")).toEqual(["west-yorkshire", "south-yorkshire", "north-yorkshire", "humberside"]);
	expect(forces("London")).toEqual(["metropolitan", "city-of-london"]);
	expect(forces("Newcastle")).toEqual(["northumbria", "staffordshire"]);
	expect(forces("Newport")).toEqual(["gwent", "hampshire", "west-mercia"]);
	expect(forces("Herefordshire")).toEqual(["west-mercia"]);
});

test("a place with the name of a geography is one that can mean another force too, and comes second to it", () => {
	const named = new Map(
		content.geographies.flatMap(({ id, name, officialName, aliases }) =>
			[name, officialName, ...aliases].map((one) => [one.toLowerCase(), id] as const),
		),
	);
	const shared = content.places.filter(({ name }) => named.has(name.toLowerCase()));
	expect(shared.map(({ name }) => name)).toEqual(["Blackburn", "Newcastle"]);
	for (const place of shared) {
		expect(place.forces.length).toBeGreaterThan(1);
		expect(place.forces).toContain(named.get(place.name.toLowerCase()));
	}
});

test("statements stand as they were printed, oddities and all", () => {
	const text = (id: string) =>
		content.statements.find((statement) => statement.id === `mail-2023-02-${id}`)?.text ?? "";
	expect(content.statements).toHaveLength(12);
	expect(text("cumbria-spokesman-1").endsWith("youth-produced sexual imagery -“sexting”.")).toBe(true);
	expect(text("cumbria-spokesman-2")).toContain(
		"A survey from conducted in 2020 indicates that 17 per cent\u00A0of young people",
	);
	expect(text("cumbria-spokesman-3")).toContain("an increased trust in confidence in the police is leading");
	expect(text("cumbria-spokesman-4").endsWith("identified as at risk,")).toBe(true);
	expect(text("nspcc-warning")).toMatch(
		/^'unregulated social media .*every\u00A0offence .*images are shared$/,
	);
	expect(text("nspcc-wanless-3")).toContain("in five years’ time");
	expect(text("government-1")).toContain("Children's Commissioner.");
	for (const statement of content.statements) {
		expect(createHash("sha256").update(statement.text).digest("hex")).toBe(statement.hash);
	}
});

test("a spokesman has no name; what is not recorded is not made up", () => {
	const spokesmen = content.statements.filter(({ role }) => role === "spokesman" || role === "spokesperson");
	expect(spokesmen).toHaveLength(7);
	expect(spokesmen.every(({ speaker }) => speaker === null)).toBe(true);
	expect(content.statements.find(({ id }) => id.endsWith("nspcc-warning"))).toMatchObject({
		speaker: null,
		role: null,
		organisation: "NSPCC",
	});
});

test("a release is the publisher's, never the newspaper's that reported it", () => {
	expect(new Set(content.releases.map(({ producer }) => producer))).toEqual(
		new Set(["NSPCC", "Home Office", "Office for National Statistics"]),
	);
	expect(
		content.releases.every(({ url }) => /^https?:\/\/www\.(nspcc\.org\.uk|gov\.uk|ons\.gov\.uk)\//.test(url)),
	).toBe(true);
});

test("every break says where it is known from", () => {
	expect(content.breaks.map(({ kind }) => kind)).toEqual(
		expect.arrayContaining(["records-system", "definition", "coverage", "regime"]),
	);
	expect(content.breaks.filter(({ source, text }) => source === "" || !text.endsWith("."))).toEqual([]);
});

test("notes, workings and sentences are short and plain", () => {
	for (const { note, working } of content.observations) {
		expect(note.length).toBeLessThan(200);
		expect(note === "" || note.endsWith(".")).toBe(true);
		expect(working.endsWith(".")).toBe(false);
	}
});

test("the words we do not use are in no text of ours", () => {
	const ours = [
		...content.measures.flatMap(({ name, noun, definition, coverage, caveats, status, difference }) => [
			name,
			noun,
			definition,
			coverage,
			...caveats,
			status,
			difference,
		]),
		...content.geographies.flatMap(({ covers, note }) => [covers, note]),
		...content.observations.flatMap(({ note, working }) => [note, working]),
		...content.breaks.flatMap(({ text, short }) => [text, short]),
	].join("\n");
	expect(ours).not.toMatch(/child porn|%age|\bworst\b|\bsoar|epidemic|historic abuse|record high/i);
});

test("no file names a folder of the machine it was made on", () => {
	for (const file of readdirSync(DATA).filter((name) => /\.(csv|json|md)$/.test(name))) {
		expect(readFileSync(join(DATA, file), "utf8")).not.toMatch(/\/(?:work|home|tmp|Users|root)\//);
	}
});
