import { importsIn } from "./imports-in.ts";

type Reason = { readonly kind: "revision" | "correction"; readonly reason: string };

const known = new Map<string, ReadonlyMap<string, Reason>>();

/** Why imported releases changed figures, as the desk that imported them recorded it; null for those that came with the package. */
export function reasonsIn(file: string): (release: string) => Reason | null {
	const reasons =
		known.get(file) ??
		new Map(importsIn(file).map((it) => [it.release.id, { kind: it.change, reason: it.reason }] as const));
	if (known.size > 3) known.clear();
	known.set(file, reasons);
	return (release) => reasons.get(release) ?? null;
}
