/** Words that carry a sentence and ask nothing of the figures. */
const noise = `
a about abt after again ago ah aint all almost already also although always am an and any anybody anyone anything are as
ask asked asking at away back bad be because been before being between both bring but by can cant check could crime crimes
currently data day days desk did do does doing done dont down during each editor either else etc even every everyone
exactly far few figure frm thru ovr btwn figures find first following for force forces found from full get gets getting give given gives
go going gone good got great guess had happened happening has have having he hear heard her here him his hmm how however
i if im in indeed info information instead into is issue it its ive just keep kind kindly know last latest least less
let lets like likely line little live local long look looking looks lot lots made make makes many mate may maybe me mean
means might mine moment more much must my name need needed needs new next no nobody none nope nor not nothing now number
numbers of off offence offences offense offenses often oh ok okay old on once one ones only onto open or order other
others our ours out over own paper part past people per perhaps person piece place please pls plz police policed
possible probably pull put question questions quick quickly quite rather re reader readers real really recent recently
recorded records regarding reported reporter reporting reports result results right run said same say saying says see
seem seems seen send sent set several shall she should show showing shows side since so some somebody someone something
soon sort stat statistic statistics stats still story stuff such sum sure table take taken talk tell than thank that
thats the their theirs them then there theres these they theyre thing things think this those though through time times
to together told too toward towards tried try trying turn two type u under understand unit until up update updated upon
ur us use used useful user using usual value version very via view wait want wanted wants was way ways we well went were
weve what whatever whats when whenever where wheres whether which while who whole whom whos whose will wish with within
without wonder wondering word words work working works would wouldnt write yeah year years yep yes yet you your yours
blotter bot guys team folks urgent urgently asap pronto plse plez pleez ffs fgs jeez lol thks thnx offending cases case incident incidents area areas region regions
county counties constabulary police's involving relating related concerning against child children kid kids young minors
abuse abused sexual sex images image online internet indecent recorded reckon roughly approximately around approx
overall generally financial fiscal onwards onward pre nah nope release size sizes swap replace switch exchange actual actually exact official officially publish published publishing public available currently
record deadline figs fig across saw come came coming hows list file files writing wide difference deadlines held hold hi
hello hey hiya morning afternoon evening cheers ta thx thanks xx quick total sorry actually reckon compared wondering
plus add adding include sit sits fare fares including inc incl alongside included includes five ten six seven eight nine three four ages across writeup website page front splash headline subs newsdesk desk today tonight due till til tomorrow tomorrows todays tonights mondays tuesdays wednesdays thursdays fridays saturdays sundays monday tuesday wednesday thursday
log logs logged youve youre youll theyve theyll ill id hes shes foi foia freedom nspcc nspccs oclock chasing subbing sourced anyway havent hasnt isnt arent wasnt werent didnt doesnt wont couldnt shouldnt friday saturday sunday weekend piece doing bit wee chuck ping sling bung whats thats yesterday january yr yrs hw hwo wot wat wots wats wht wich whch wen whn b4 ppl coz cos cuz bcos rn tbh fyi btw imo em nvm kk np soz sry meant wrong alone among amongst percent paste percentage pc cop cops forget scrap ditch strapline straplines standfirst caption captions telly tv vo voiceover prog progs programme bulletin graphic infographic explainer ticker aston astons autocue script rundown sidebar factbox prep prepping somehow lemme gimme gonna wanna gotta dunno need2 cover covers colleague boss measure measures
dear running runs hav howmany howmuch start starting begin present os gwelwch yn dda faint yng ym yr oedd ydy yw beth faint o droseddau troseddau ffigurau ffigwr plis mewn ar gyfer heddlu grand tally tallies terms level levels why covering
owt nowt summat um umm ummm uhm erm er ermm uh uhh ahem obvs idea ed gave adn nad teh taht tht rite tru some1 any1 anthing anythin somthing gd mornin thanx thnx thnks tnx web lol omg`;

export const noiseWords: ReadonlySet<string> = new Set(noise.split(/\s+/).filter((word) => word !== ""));

/** Words that only a sentence has: one of them, and the text is read as running text, wherever it was typed. */
export const sentenceWords: ReadonlySet<string> = new Set(
	`am are be been can could did do does had has have he her him his how i is it its me my our she should tell that their
	them then there these they this those was we were what what's whats when where which who whose why will would you your
	i'm i'd i've it's that's there's we're you're whose hows how's were give show need want find know think please`.split(
		/\s+/,
	),
);
