import { z } from "zod";
import { LIMITS } from "./limits.ts";

const words = (max: number) => z.string().min(1).max(max);
const id = words(LIMITS.id).optional();

const plain = (max: number) => z.object({ type: z.literal("plain_text"), text: words(max) });
const text = (max: number) =>
	z.discriminatedUnion("type", [plain(max), z.object({ type: z.literal("mrkdwn"), text: words(max) })]);

const confirm = z
	.object({
		title: plain(LIMITS.confirm.title),
		text: text(LIMITS.confirm.text),
		confirm: plain(LIMITS.confirm.button),
		deny: plain(LIMITS.confirm.button),
	})
	.optional();

const option = z.object({
	text: text(LIMITS.option.text),
	value: words(LIMITS.option.value),
	description: text(LIMITS.option.description).optional(),
});

const button = z.object({
	type: z.literal("button"),
	text: plain(LIMITS.button.text),
	action_id: id,
	value: words(LIMITS.button.value).optional(),
	url: words(LIMITS.button.url).optional(),
	style: z.enum(["primary", "danger"]).optional(),
	accessibility_label: words(LIMITS.button.label).optional(),
	confirm,
});

const overflow = z.object({
	type: z.literal("overflow"),
	action_id: id,
	options: z.array(option).min(1).max(LIMITS.overflow),
	confirm,
});

const select = z.object({
	type: z.literal(["static_select", "external_select", "conversations_select", "users_select"]),
	action_id: id,
	placeholder: plain(LIMITS.placeholder).optional(),
	options: z.array(option).min(1).max(LIMITS.options).optional(),
	initial_option: option.optional(),
	min_query_length: z.int().min(0).optional(),
});

const checkboxes = z.object({
	type: z.literal("checkboxes"),
	action_id: id,
	options: z.array(option).min(1).max(LIMITS.checkboxes),
});

const input = z.object({
	type: z.literal("plain_text_input"),
	action_id: id,
	placeholder: plain(LIMITS.placeholder).optional(),
	initial_value: z.string().max(LIMITS.text).optional(),
});

const picture = {
	type: z.literal("image"),
	alt_text: words(LIMITS.image.alt),
	image_url: words(LIMITS.image.url).optional(),
	slack_file: z.looseObject({}).optional(),
};
const image = z.object(picture);

const inRichText = z.discriminatedUnion("type", [
	z.object({ type: z.literal("text"), text: z.string().min(1) }),
	z.object({ type: z.literal("link"), url: words(LIMITS.button.url), text: z.string().min(1).optional() }),
	z.object({ type: z.literal("emoji"), name: z.string().min(1) }),
	z.object({ type: z.literal("user"), user_id: z.string().min(1) }),
]);
const richParts = z.array(inRichText).min(1);
const section = z.object({ type: z.literal("rich_text_section"), elements: richParts });
const richText = z.object({
	type: z.literal("rich_text"),
	block_id: id,
	elements: z
		.array(
			z.discriminatedUnion("type", [
				section,
				z.object({ type: z.literal("rich_text_quote"), elements: richParts }),
				z.object({ type: z.literal("rich_text_preformatted"), elements: richParts }),
				z.object({
					type: z.literal("rich_text_list"),
					style: z.enum(["bullet", "ordered"]),
					elements: z.array(section).min(1),
				}),
			]),
		)
		.min(1),
});

const rawText = z.object({ type: z.literal("raw_text"), text: z.string().min(1) });
const rawNumber = z.object({ type: z.literal("raw_number"), value: z.number(), text: z.string().min(1) });
const cell = z.discriminatedUnion("type", [rawText, rawNumber, richText]);
const evenRows = (rows: readonly (readonly unknown[])[]) =>
	rows.every((row) => row.length === rows[0]?.length);

const name = words(LIMITS.chart.name);
const category = words(LIMITS.chart.category);
export const Chart = z
	.object({
		type: z.literal(["line", "bar", "area"]),
		series: z
			.array(
				z.object({
					name,
					data: z.array(z.object({ label: category, value: z.number() })).min(1),
				}),
			)
			.min(1)
			.max(LIMITS.chart.series),
		axis_config: z.object({
			categories: z.array(category).min(1).max(LIMITS.chart.points),
			x_label: words(LIMITS.chart.axis).optional(),
			y_label: words(LIMITS.chart.axis).optional(),
		}),
	})
	.refine(({ series }) => new Set(series.map((one) => one.name)).size === series.length, "names must differ")
	.refine(
		({ series, axis_config: { categories } }) =>
			new Set(categories).size === categories.length &&
			series.every(
				({ data }) =>
					data.length === categories.length && data.every((point, i) => point.label === categories[i]),
			),
		"one point for each category, in order",
	);

const withoutContainer = [
	z.object({ type: z.literal("divider"), block_id: id }),
	z.object({
		type: z.literal("header"),
		block_id: id,
		text: plain(LIMITS.header),
		level: z.int().min(1).max(4).optional(),
	}),
	z
		.object({
			type: z.literal("section"),
			block_id: id,
			text: text(LIMITS.text).optional(),
			fields: z.array(text(LIMITS.section.field)).min(1).max(LIMITS.section.fields).optional(),
			accessory: z.discriminatedUnion("type", [button, overflow, image, select]).optional(),
			expand: z.boolean().optional(),
		})
		.refine((block) => block.text !== undefined || block.fields !== undefined, "text or fields"),
	z.object({
		type: z.literal("context"),
		block_id: id,
		elements: z
			.array(z.union([text(LIMITS.text), image]))
			.min(1)
			.max(LIMITS.context),
	}),
	z
		.object({
			type: z.literal("actions"),
			block_id: id,
			elements: z
				.array(z.discriminatedUnion("type", [button, overflow, select]))
				.min(1)
				.max(LIMITS.actions),
		})
		.refine(
			({ elements }) => new Set(elements.map((one) => one.action_id)).size === elements.length,
			"action ids must differ",
		),
	z.object({ ...picture, block_id: id, title: plain(LIMITS.image.title).optional() }),
	z.object({
		type: z.literal("input"),
		block_id: id,
		label: plain(LIMITS.input.label),
		hint: plain(LIMITS.input.hint).optional(),
		optional: z.boolean().optional(),
		element: z.discriminatedUnion("type", [input, select, checkboxes]),
	}),
	richText,
	z.object({
		type: z.literal("table"),
		block_id: id,
		column_settings: z
			.array(
				z
					.object({
						align: z.enum(["left", "center", "right"]).optional(),
						is_wrapped: z.boolean().optional(),
					})
					.nullable(),
			)
			.max(LIMITS.table.columns)
			.optional(),
		rows: z
			.array(z.array(cell).min(1).max(LIMITS.table.columns))
			.min(1)
			.max(LIMITS.table.rows)
			.refine(evenRows, "every row equally long"),
	}),
] as const;

export const Block = z.discriminatedUnion("type", [
	...withoutContainer,
	z.object({
		type: z.literal("data_table"),
		block_id: id,
		caption: z.string().min(1),
		page_size: z.int().min(1).max(LIMITS.dataTable.page).optional(),
		row_header_column_index: z.int().min(0).optional(),
		rows: z
			.array(z.array(cell).min(1).max(LIMITS.dataTable.columns))
			.min(2)
			.max(LIMITS.dataTable.rows)
			.refine(evenRows, "every row equally long")
			.refine((rows) => rows[0]?.every((head) => head.type === "raw_text"), "plain text in the first row"),
	}),
	z.object({
		type: z.literal("data_visualization"),
		block_id: id,
		title: words(LIMITS.chart.title),
		chart: Chart,
	}),
	z.object({
		type: z.literal("container"),
		block_id: id,
		title: plain(LIMITS.container.title),
		is_collapsible: z.boolean().optional(),
		default_collapsed: z.boolean().optional(),
		child_blocks: z
			.array(z.discriminatedUnion("type", [...withoutContainer]))
			.min(1)
			.max(LIMITS.container.blocks),
	}),
]);
