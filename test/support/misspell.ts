/** Ways in which people get names wrong, each of another making, so that no matcher can be fitted to one of them alone. */
export type ErrorModel = (name: string, random: Random) => string;
export type Random = () => number;

/** A small seeded generator (mulberry32): the same seed gives the same misspellings anywhere. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const pick = <T>(list: readonly T[], random: Random): T => {
	const item = list[Math.floor(random() * list.length)];
	if (item === undefined) throw new Error("nothing to pick from");
	return item;
};

const beside: Readonly<Record<string, string>> = {
	q: "wa",
	w: "qeas",
	e: "wrsd",
	r: "etdf",
	t: "ryfg",
	y: "tugh",
	u: "yihj",
	i: "uojk",
	o: "ipkl",
	p: "ol",
	a: "qwsz",
	s: "wedxza",
	d: "erfcxs",
	f: "rtgvcd",
	g: "tyhbvf",
	h: "yujnbg",
	j: "uikmnh",
	k: "iolmj",
	l: "opk",
	z: "asx",
	x: "zsdc",
	c: "xdfv",
	v: "cfgb",
	b: "vghn",
	n: "bhjm",
	m: "njk",
};

const lettersIn = (text: string): readonly number[] =>
	[...text].flatMap((character, at) => (/[a-z]/.test(character) ? [at] : []));

const put = (text: string, at: number, cut: number, insert: string): string =>
	text.slice(0, at) + insert + text.slice(at + cut);

function slip(text: string, random: Random): string {
	const at = pick(lettersIn(text), random);
	const letter = text.charAt(at);
	const near = pick([...(beside[letter] ?? "e")], random);
	switch (Math.floor(random() * 5)) {
		case 0:
			return put(text, at, 1, "");
		case 1:
			return put(text, at, 1, near);
		case 2:
			return put(text, at, 0, near);
		case 3:
			return put(text, at, 0, letter);
		default:
			return at + 1 < text.length ? put(text, at, 2, text.charAt(at + 1) + letter) : put(text, at, 1, near);
	}
}

const times = (text: string, most: number, random: Random, change: ErrorModel): string => {
	let result = text;
	for (let n = 1 + Math.floor(random() * most); n > 0; n--)
		if (lettersIn(result).length > 2) result = change(result, random);
	return result;
};

/** Fingers on a keyboard: one or two slips. */
export const keyboard: ErrorModel = (name, random) =>
	times(name.toLowerCase(), random() < 0.35 ? 2 : 1, random, slip);

/** Thumbs on glass: keys beside, keys hit together, spaces that became letters or were lost. */
export const phone: ErrorModel = (name, random) =>
	times(name.toLowerCase(), random() < 0.4 ? 2 : 1, random, (text) => {
		const space = text.indexOf(" ");
		if (space > 0 && random() < 0.2) return put(text, space, 1, pick(["", "b", "n", "v", "m", "  "], random));
		const at = pick(lettersIn(text), random);
		const near = pick([...(beside[text.charAt(at)] ?? "e")], random);
		const way = random();
		if (way < 0.6) return put(text, at, 1, near);
		if (way < 0.75) return put(text, at + 1, 0, near);
		if (way < 0.9) return put(text, at, 1, "");
		return put(text, at, 0, text.charAt(at));
	});

const sounds: readonly (readonly [RegExp, string])[] = [
	[/cester/, "ster"],
	[/cester/, "sester"],
	[/shire\b/, "sher"],
	[/shire\b/, "shir"],
	[/shire\b/, "sheer"],
	[/shire\b/, "shere"],
	[/wich\b/, "itch"],
	[/wick\b/, "ick"],
	[/wick\b/, "wik"],
	[/bury\b/, "berry"],
	[/bury\b/, "bry"],
	[/borough\b/, "brough"],
	[/borough\b/, "boro"],
	[/mouth\b/, "muth"],
	[/ham\b/, "am"],
	[/ham\b/, "um"],
	[/ton\b/, "tun"],
	[/ton\b/, "tan"],
	[/ford\b/, "fud"],
	[/ford\b/, "forde"],
	[/folk\b/, "fok"],
	[/folk\b/, "fulk"],
	[/thames/, "tems"],
	[/thames/, "thems"],
	[/ph/, "f"],
	[/f(?!o)/, "ph"],
	[/ck/, "k"],
	[/c(?=[aou])/, "k"],
	[/c(?=[eiy])/, "s"],
	[/k(?=e|i)/, "c"],
	[/x/, "cks"],
	[/qu/, "kw"],
	[/ll/, "l"],
	[/ss/, "s"],
	[/tt/, "t"],
	[/(?<=[aeiou])([bdlmnrst])(?=[aeiouy])/, "$1$1"],
	[/y\b/, "ey"],
	[/y\b/, "ie"],
	[/ey\b/, "y"],
	[/ie/, "ei"],
	[/ea/, "ee"],
	[/ee/, "ea"],
	[/ei/, "ie"],
	[/ou/, "ow"],
	[/oo/, "ou"],
	[/er/, "ar"],
	[/er(?=\w)/, "ur"],
	[/or/, "aw"],
	[/ar/, "ah"],
	[/a(?=[^aeiou][^aeiou])/, "e"],
	[/e(?=[^aeiou][^aeiou])/, "i"],
	[/i(?=[^aeiou])/, "e"],
	[/o(?=[^aeiou])/, "u"],
	[/u(?=[^aeiou])/, "o"],
	[/wh/, "w"],
	[/\bw(?=a)/, "wh"],
	[/z/, "s"],
	[/dge/, "ge"],
	[/police/, "pleece"],
	[/constabulary/, "constabulery"],
	[/constabulary/, "constabulry"],
];

/** Written as it sounds. */
export const phonetic: ErrorModel = (name, random) =>
	times(name.toLowerCase(), 2, random, (text) => {
		const fitting = sounds.filter(([pattern]) => pattern.test(text));
		if (fitting.length === 0) return text;
		const [pattern, instead] = pick(fitting, random);
		return text.replace(pattern, instead);
	});

const mirrored: Readonly<Record<string, string>> = {
	b: "d",
	d: "b",
	p: "q",
	q: "p",
	m: "n",
	n: "u",
	u: "n",
	w: "m",
};

/** Letters mirrored, swapped over a distance, left out or doubled, vowels mistaken. */
export const dyslexic: ErrorModel = (name, random) =>
	times(name.toLowerCase(), 2, random, (text) => {
		const at = pick(lettersIn(text), random);
		const letter = text.charAt(at);
		const way = random();
		if (way < 0.2 && mirrored[letter] !== undefined) return put(text, at, 1, mirrored[letter]);
		if (way < 0.4 && at + 2 < text.length && /[a-z]/.test(text.charAt(at + 2)))
			return put(text, at, 3, text.charAt(at + 2) + text.charAt(at + 1) + letter);
		if (way < 0.55 && at + 1 < text.length) return put(text, at, 2, text.charAt(at + 1) + letter);
		if (way < 0.75 && at > 0) return put(text, at, 1, "");
		if (way < 0.9 && /[aeiou]/.test(letter)) return put(text, at, 1, pick([..."aeiou"], random));
		return put(text, at, 0, letter);
	});

/** Spaces lost, put in the wrong place, or written as something else; now and then a slip with it. */
export const spacing: ErrorModel = (name, random) => {
	const text = name.toLowerCase();
	const way = random();
	const spaced = text.includes(" ");
	const joined = text.replace(/ /g, "");
	const at = 2 + Math.floor(random() * Math.max(1, joined.length - 4));
	const moved =
		way < 0.45 && spaced
			? text.replaceAll(" ", pick(["", "-", "_", ".", "  ", ""], random))
			: way < 0.6 && spaced
				? text.replace(" ", "")
				: way < 0.8 || !spaced
					? put(text, Math.min(at, text.length - 2), 0, " ")
					: put(joined, at, 0, " ");
	return random() < 0.25 ? slip(moved, random) : moved;
};

export const errorModels: Readonly<Record<string, ErrorModel>> = {
	keyboard,
	phone,
	phonetic,
	dyslexic,
	spacing,
};
