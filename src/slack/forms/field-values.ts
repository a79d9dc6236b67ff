import { z } from "zod";

const Field = z.object({
	value: z.string().nullish(),
	selected_option: z.object({ value: z.string() }).nullish(),
	selected_user: z.string().nullish(),
});
const State = z.object({
	state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** What the field of a form holds, whose block and control are both called `id`; empty where it is empty. */
export function fieldValue(view: unknown, id: string): string {
	const read = State.safeParse(view);
	const field = Field.safeParse(read.data?.state.values[id]?.[id]);
	return field.data?.value ?? field.data?.selected_option?.value ?? field.data?.selected_user ?? "";
}
