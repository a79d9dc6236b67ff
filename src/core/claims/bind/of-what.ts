import type { Span } from "../../question/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";

const offences =
	/(?<![a-z])(?:offen[cs]es?|crimes?|incidents?|recorded|logged|figures?|total|tally)(?![a-z])/;
/** "The number of schools", and not "the number of offences" or "the number in Kent". */
const numberOfOthers =
	/(?<![a-z])(?:numbers?|levels?|volume|amount) of (?!(?:[a-z-]+ ){0,6}?(?:offen[cs]es?|crimes?|incidents?|images?|imagery)(?![a-z]))/;

/** Words that count nothing themselves. */
const plain = new Set(
	"a an the and or but in across of for by on at to from since over during within between than as it its that this which is are was were be been being has have had now then also just only about around almost nearly more less fewer over under well far up down rose rise rises risen rising fell fall falls fallen falling grew grown growing growth increase increased increases increasing drop dropped drops decrease decreased jump jumped jumps climbed soared surged rocketed doubled doubling went going gone seen saw sees year years month months decade half two three four five six seven eight nine ten past last previous latest earlier later before ago police constabulary force forces officers area region county nationally nation number numbers figure figures total per cent percent percentage points compared with against while whereas like s service up's overall alone so there here counted count counts counting reached reach reaching stood stands standing came come comes coming ended ends finished became become becomes hit hits recorded after until next again still once back same period time times even already finally lastly low high lows highs peak peaks record highest lowest since start starting end region regions county's sum sums add adds added adding together combined jointly altogether all told both those these them they the them two pair make makes made makes made bring brings brought take takes take leaves left gave gives given latest release table data statistics jointly first second third fourth fifth other others mere almost exactly precisely roughly some yet however though meanwhile similarly likewise elsewhere neighbouring nearby neighbours neighbour next door yes no well equivalent corresponding comparable what how many which when numbers every each away account accounts accounted handled dealt saw registered reported till d ve re".split(
		" ",
	),
);

/** "She accepted that in 2013/14 it had been 78": who says it counts nothing. */
const speaks =
	/^["“' ]*(?:he|she|they|the (?:superintendent|inspector|commissioner|chief constable|chair|officer|director)) (?:said|says|added|accepted|confirmed|explained|noted|admitted|agreed|pointed out|acknowledged|went on)(?: that)?,? /;

/** How a question begins and goes on: "did they really". */
const asking = new Set("if whether did do does they see really actually even ever truly still".split(" "));

/**
 * Whether the words before a number leave nothing else that it could be of, where they name no measure: they speak of
 * offences, or of nothing but places and times.
 */
export function speaksOfNothingElse(scene: Scene, sentence: Sentence, mention: Span): boolean {
	const whole = between(scene, sentence.start, sentence.end);
	if (numberOfOthers.test(whole)) return false;
	if (offences.test(whole)) return true;
	const named = [...inside(scene.places, sentence), ...inside(scene.times, sentence)];
	const said = speaks.exec(whole)?.[0].length ?? 0;
	return Array.from(between(scene, sentence.start, mention.start).matchAll(/[a-z]+/g)).every(
		({ 0: word, index }) => {
			const at = sentence.start + index;
			return (
				index < said ||
				plain.has(word) ||
				(scene.page.asks && asking.has(word)) ||
				named.some((it) => it.start <= at && at < it.end)
			);
		},
	);
}
