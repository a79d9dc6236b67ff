import type { DataSet } from "../../statistics/data-set.ts";
import type { PlaceMention } from "./places.ts";

const MANY = ["two", "three", "four", "five", "six"];
const itsForces = new RegExp(
	`^'s?(?: own)? (${MANY.join("|")}) (?:police )?(?:forces|constabularies)(?![a-z])`,
);
const ITS_FORCE = /^'s? (?:own |local |police )*(?:force|constabulary)(?! area)(?![a-z])/;
const MAIN_FORCE = /^'s? (?:(?:main|biggest|largest|own) )?(?:police )?(?:force|service)(?! area)(?![a-z])/;
/** The force of a place that lies within the area of another's. */
const WITHIN_ANOTHER = "city-of-london";
const theForces = new RegExp(`(?<![a-z])(${MANY.join("|")}) $`);

/** "Yorkshire's four forces": a county of several forces stands for the area made of so many of them. */
export function withItsForces(it: PlaceMention, folded: string, data: DataSet): PlaceMention {
	// "Birmingham's force": the force that polices it.
	if (it.part && it.geographies.length === 1 && ITS_FORCE.test(folded.slice(it.end, it.end + 30)))
		return { ...it, part: false };
	const region = data.geography(it.geographies[0] ?? "");
	// "London's force": of a region of one force, but for the one that polices a square mile of it.
	if (region?.kind === "region" && MAIN_FORCE.test(folded.slice(it.end, it.end + 40))) {
		const main = region.members.filter((id) => id !== WITHIN_ANOTHER);
		if (main.length === 1) return { ...it, geographies: main };
	}
	if (!it.part || it.geographies.length < 2) return it;
	const behind = /^ (?:police )?forces(?![a-z])/.test(folded.slice(it.end, it.end + 20))
		? theForces.exec(folded.slice(Math.max(0, it.start - 10), it.start))
		: itsForces.exec(folded.slice(it.end, it.end + 40));
	const size = MANY.indexOf(behind?.[1] ?? "") + 2;
	const [area, ...more] = data
		.geographies()
		.filter(({ members }) => members.length === size && members.every((id) => it.geographies.includes(id)));
	return area === undefined || more.length > 0 ? it : { ...it, geographies: [area.id], part: false };
}
