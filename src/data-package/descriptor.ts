import { z } from "zod";

const name = z.string().min(1);

const Resource = z.object({
	name,
	path: name,
	schema: z.object({
		fields: z.array(z.object({ name })),
		primaryKey: z.array(name).min(1),
		foreignKeys: z
			.array(
				z.object({
					fields: z.array(name).length(1),
					reference: z.object({ resource: name, fields: z.array(name).length(1) }),
				}),
			)
			.optional(),
	}),
});

/** What is read of `datapackage.json`; the rest is for other programs. */
export const Descriptor = z.object({ name, resources: z.array(Resource) });

export type Resource = z.infer<typeof Resource>;
export type Descriptor = z.infer<typeof Descriptor>;
