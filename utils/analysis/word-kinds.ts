/**
 * Words that people say nearly always (in 85 % of what stands after "I", "to", "the", "is" and the like) as verbs or as
 * what something is, counted over 465 development transcripts: one episode alone often says them once.
 */

export const MOSTLY_VERBS: ReadonlySet<string> = new Set(
  (
    'accept accommodate accomplish achieve acknowledge acquire activate adapt adhere adjust admit adopt advertise ' +
    'advise affect afford agree align allocate allow analyze announce answered anticipate apologize appear appears ' +
    'apply argue arrange arrive arrived ask assemble assess assign assist associate assume assure attach attend ' +
    'attract augment authenticate automate avoid becomes began behave behaves believe believed borrow bought breathe ' +
    'broke build buy bypass calculate cancel cares carry categorize celebrate censor cheat choose chose clarify ' +
    'classify climb collaborate collect combine communicate compare compensate compete compiles complain comply ' +
    'compress concentrate conclude configure confirm connect consider consolidate consume contain contribute converge ' +
    'convert convince coordinate cope correlate covered create creates customize decide decided decides declare ' +
    'decrypt defend define delegate delete deliver demonstrate depend deploy deprecate derive described destroy ' +
    'detect determine develop dictate die differentiate dig disable disagree disappear disclose discourage discover ' +
    'discuss disrupt distinguish distribute dive donate double-click download earn eat educate eliminate emphasize ' +
    'empower emulate enable encode encounter encountered encourage encrypt ended enforce engage enhance ensure ' +
    'entered envision erase establish evaluate evict evolve examine exceed exclude execute exhaust exist exists ' +
    'expand expect expire explain explained explore expose express extend extract facilitate fail fails felt fiddle ' +
    'fill finds fine-tune forbid foresee forget forgot formalize freeze fulfil fulfill gather generalize generate ' +
    'generates grab graduated handle hang hate hear heard help helped hide highlighted holds hurts identify ignore ' +
    'illustrate imagine implement imply impose improve incentivize include incorporate indicate infer inform ' +
    'initialize initiate inject innovate inspect integrate intend interact interfere interpret interrupt interviewed ' +
    'introduce invalidate invent investigate involve isolate iterate jump jumped justify keeps kill knock knows ' +
    'landed learn learned leave liked listen listened locate looked loved maintain manage manipulate maximize meet ' +
    'mention mentioned mentions migrate minimize missed mitigate modify monetize motivate multiply navigate negotiate ' +
    'normalize noted noticed observe obtain occur occurred operate opine opt optimize orchestrate organize ought ' +
    'outlined outsource overcome overpay overwrite owe owns parse participate paste pay pays perceive perform persist ' +
    'pick played pointed pops posted predict prefer prepare preserve presume pretend prevent prioritize proceed ' +
    'produce produces promote pronounce propagate propose protect prove provide publish pulled punish pursue qualify ' +
    'quantify quit ran reaches realise realize realized rebalance rebuild recall receive received receives reckon ' +
    'recognise recognize recommend reconstruct recover recreate recruit redeem redo reduce refer referred refine ' +
    'refuse regulate reinvent reiterate reject relax rely remain remains remember remembered remind remove removes ' +
    'repeat replicate represent reproduce require resist resolve respond responded restore restrict retain retrain ' +
    'retrieve reuse reveal revisit rotate ruin run satisfy save saves screw seek seemed sees sell send sends serve ' +
    'settle shake shoot showed simplify simulate sit skipped solicit solve solves sounded speaks specify spend spoke ' +
    'squeeze standardize started starts stay steal stole stop stopped strive studied submit subscribe subtract ' +
    'succeed suffer suggest suggested summarize suppose survive suspect sustain swear switched synchronize tackle ' +
    'talked teach tend tends thinks throw touched transact transcribe translate treat tried undertake unpack utilize ' +
    'validate vary verify vet visualize vouch wait walked watched wear weigh withdraw wonder write wrote'
  ).split(' '),
);

export const MOSTLY_QUALITIES: ReadonlySet<string> = new Set(
  (
    'accurate afraid alive alright angry aware beneficial capable careful comfortable compatible confident doable due ' +
    'easier efficient eligible expensive familiar feasible flexible generous gone helpful hopeful impossible ' +
    'inefficient manageable messy obvious performant problematic productive profitable proud ready resistant sorry ' +
    'supportive true unable unaware unclear upset usable useful visible willing worth'
  ).split(' '),
);
