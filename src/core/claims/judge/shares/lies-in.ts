import type { Scene } from "../../bind/scene.ts";

/** Whether a force or a nation is a part of an area. */
export function liesIn({ data }: Scene, part: string, area: string): boolean {
	const [within, own] = [data.geography(area)?.members ?? [], data.geography(part)?.members ?? []];
	return (
		within.includes(part) ||
		(own.length > 0 && own.length < within.length && own.every((id) => within.includes(id)))
	);
}
