import { between } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

/** "The highest of the 43 in England and Wales", "all 45": how many forces an area has. */
export function isNumberOfForces({ scene, mention }: Pick<Case, "scene" | "mention">): boolean {
	if (mention.type !== "count" || mention.quantity.value.over > 50n) return false;
	const lead = between(scene, Math.max(0, mention.start - 20), mention.start);
	const tail = between(scene, mention.end, mention.end + 24);
	if (
		/(?<![a-z])(?:the|its|their) $/.test(lead) &&
		/^ (?:biggest|largest|smallest|busiest|top)(?: (?:police )?(?:forces|areas|constabularies)| for )/.test(
			tail,
		)
	)
		return true;
	return (
		(/(?<![a-z])(?:of|among|out of|across) (?:the|all|all the) $|(?<![a-z])all $/.test(lead) ||
			(/(?<![a-z])the $/.test(lead) &&
				/^ (?:territorial |police |uk |forces (?:of|in|across) )/.test(tail))) &&
		/^(?:[.,;:)]| (?:in|of|across)(?! \d)| (?:territorial |police |uk )*(?:forces|areas|constabularies))/.test(
			tail,
		) &&
		["uk", "england-and-wales", "england", "scotland", "wales"].some((id) => {
			const members = BigInt(scene.data.geography(id)?.members.length ?? 0);
			return members > 1n && [members, members + 1n].includes(mention.quantity.value.over);
		})
	);
}
