/**
 * What Slack takes in a message, a modal and the home page, in characters and counts.
 * Where its documents and its types differ, the stricter is here.
 */
export const LIMITS = {
	message: {
		blocks: 50,
		/** Undocumented: about 13,200 characters of blocks are refused as `msg_blocks_too_long`. Data table cells have their own. */
		characters: 12_000,
		tables: 1,
		tableCharacters: 10_000,
		dataTableCharacters: 20_000,
		charts: 2,
		/** Slack recommends 4,000 and cuts off what is over this, in the middle of a word. */
		text: 40_000,
	},
	view: { blocks: 100, title: 24, button: 24, privateMetadata: 3_000 },
	id: 255,
	text: 3_000,
	header: 150,
	section: { fields: 10, field: 2_000 },
	context: 10,
	actions: 25,
	button: { text: 75, value: 2_000, url: 3_000, label: 75 },
	overflow: 5,
	checkboxes: 10,
	options: 100,
	option: { text: 75, value: 75, description: 75 },
	placeholder: 150,
	confirm: { title: 100, text: 300, button: 30 },
	image: { alt: 2_000, url: 3_000, title: 2_000 },
	input: { label: 2_000, hint: 2_000 },
	container: { title: 150, blocks: 10 },
	table: { rows: 100, columns: 20 },
	dataTable: { rows: 201, columns: 20, page: 100 },
	chart: { title: 50, axis: 50, series: 6, name: 20, points: 20, category: 20 },
} as const;
