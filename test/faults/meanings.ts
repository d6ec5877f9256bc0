import { adviceMeanings } from './advice-meanings.ts';
import { estimateMeanings } from './estimate-meanings.ts';
import { partMeanings } from './part-meanings.ts';
import { unitMeanings } from './unit-meanings.ts';

/** What a problem means and what to do about it, by code: for the page of problems. */
const others: Readonly<Record<string, string>> = {
  'already-there':
    '`samen init` writes a study to learn from and never overwrites: a file of that name is there already, or the scenario of another study. Nothing was written; name another folder.',
  'bad-age':
    'An age is a whole number of days, months or years. It is counted back from the as-of month, not from today.',
  'bad-figure-value':
    'A pinned gate is `pass`, `fail` or `unknown`, and a pinned rank is a whole number, or `none` for a scenario that is not ranked. Write what was published in these words.',
  'bad-id':
    'An id is what other places refer to, so it is kept simple: small letters, digits, dots, dashes and underscores. Put the name that people read in "title".',
  'bad-language':
    'A text in several languages is a map from the code of a language, as nl, en or nl-BE, to the text. Anything else in its place is never shown. Write the code.',
  'bad-month':
    'A month of the calendar is a year and a month with a dash between, without a day. Where the month that was meant can be told, it is proposed.',
  'bad-option':
    'An option of the command line has a value that it cannot take. Use one of the values that are named, or see `samen compare --help`.',
  'bad-points':
    'A value function says in points what so much of a criterion is worth, from 0% (the worst) to 100% (the best), with straight lines between them. It goes all the way, so that a weight is what all of the scale is worth.',
  'bad-range': 'A range is two constants in the unit of the assumption, the lower one first, with " .. " between them.',
  'bad-reference':
    'A text that begins with "$" names an assumption, and what follows is not the name of one. Write "$" and the name, without braces, blanks or capitals.',
  'bad-set': '`--set` takes the name of an assumption, "=" and a value, without blanks around the "=".',
  'bad-year': 'A price level and a base year are a whole year, as a number of four digits.',
  'basis-differs':
    'Discounting real prices at a nominal rate, or the reverse, counts inflation twice or not at all. Convert the rate, or state the prices on the other basis.',
  'beside-known':
    'With "known", every dated value has its own kind, source and reason. Move this key into the values, so that it is clear which of them it is about.',
  'beyond-calendar':
    'The scenario takes so long that its end has no date. Mostly a team is too small by a factor of a thousand, or a duration too long.',
  'cannot-read':
    'A file or folder is not there, or may not be read. Check its path and permissions; the exit code is 4, not 2.',
  'cannot-read-revision':
    'What stands behind `git:` is a revision of the repository in which the study stands, and perhaps a path in it. It is read without touching the working tree; the exit code is 4.',
  'cannot-write':
    'Files cannot be written there: it is no folder, there is no permission, the disk is full, or the folder has an `index.json` of somebody else. What was there is still there; the exit code is 4.',
  'component-lacks':
    'Work is estimated from what the component says: "build" for building, "migrate" for migrating, "build" and "adaptation" for reuse. Add what is missing there, or choose another kind of work.',
  'constant-needed':
    'Here one number is needed at every date, not an estimate: rates of policy hold for all draws and scenarios alike, and a calendar month cannot be spread. Choose one value.',
  'control-character':
    'A character that cannot be seen came along, mostly by copying from a web page or a mail, and would make a name or number another one. Delete it, or put an ordinary blank in place of a no-break space; typing the text anew is the surest way. In texts for readers no-break spaces may stand.',
  'correlated-twice':
    'A pair of assumptions has one correlation. Those of a scenario that extends another are drawn from the same random numbers as those they come from, so that naming both is naming one of them twice.',
  cycle:
    'Phases that wait for each other can never start; scenarios that extend each other have no beginning; assumptions that follow from each other have no value. Break the circle that is shown at one place.',
  'decimal-comma':
    'A study is written with a decimal point and without thousands separators, in every language. Write the number that is proposed.',
  'different-units':
    'Two numbers that are held against each other, or that stand in for each other, have different units. Nothing is converted there, so that no bound is read wrongly: use one unit.',
  'digits-lost':
    'The number has more digits than can be computed with, which mostly means that it was copied from a calculation. Write the digits that are meant.',
  'direction-rate-missing':
    'With "direction", people of your own lead the work of a supplier, and they are paid at their own rate. Add it.',
  'direction-not-judged':
    '`direction` names the source that says which way a judgement goes, where it does not say how far. What is sourced or derived has its direction from there; leave the key out, or make the value a judgement.',
  'draws-break':
    'In some draw of a simulation a scenario cannot be computed. Mostly an estimate by p10 and p90, which has no ends, comes near 0 or grows without limit where the model divides by it, multiplies by it or waits for it: narrow the estimates that are named, as with ends by low, mode and high.',
  'duplicate-key':
    'A key stands twice in one map, so that one of the two values would silently be lost. Remove one, or rename it.',
  'scenario-there':
    '`samen new scenario` never changes a scenario that is there: the id is taken, by a file or under "scenarios". Nothing was written; choose another id.',
  'duplicate-scenario':
    'A scenario is written in a file of its own and under "scenarios" as well. Remove one of the two.',
  'effort-without-responsibility':
    'Work costs money by a rate, and the rate belongs to a contract form. Name the form under which this phase is done.',
  'empty-file': 'The file has no content, or nothing but comments. Mostly it was not saved, or it is the wrong file.',
  'empty-text':
    'A reason by language needs a text for one language at least, and none of them blank. Write a text, or leave the key out.',
  'empty-title':
    'A title is what people read in place of an id. Write a text, or a map with a text for at least one language; where a title may be left out, leave the key out.',
  'exactly-one-of': 'One of these keys is needed, and more than one contradict each other. Keep one.',
  'file-name':
    'The name of a file says which scenario is in it, and so does the key "scenario". Make them equal: mostly the file was copied and the id forgotten.',
  'forbidden-yaml':
    'Anchors, aliases, tags, merge keys and directives make a file say something else than what can be read in it. Use `extends` for what scenarios share, and assumptions for numbers.',
  'formula-adds-units':
    'Only amounts of one kind can be added or subtracted; years and months, or amounts per year and per month, are converted. Mostly a factor is missing, such as the hours that a rate is paid for.',
  'formula-breaks':
    'At some month, or for some scenario, the formula has no result: it divides by what is 0 then, or the number grows beyond what can be computed. Correct the assumption that is named by the mark, also where its value is not in force any more.',
  'formula-kind':
    'A formula follows from other assumptions, so it is derived and can be nothing else. Where its inputs come from is said with them.',
  'formula-syntax':
    'A formula has names with a "$", numbers with or without a unit, brackets, and the signs + - * /. A minus has blanks around it, as a name may hold a dash.',
  'formula-unit':
    'The units of the inputs, multiplied and divided, are not those of the assumption. Mostly an input has lost a part of its unit: hours are hours a year, or a budget is one per month.',
  'hidden-policy':
    'Rates of discounting, indexation and VAT hold for the whole study, or scenarios could not be compared. Give the assumption of the scenario another name.',
  'horizon-before-start':
    'The study ends before it begins. Correct "start" or "horizon"; the horizon is the last month that counts.',
  'milestone-of-milestone':
    'A milestone is the start or end of a phase, or a month. Repeat the event of the other milestone.',
  'misplaced-formula':
    'A formula is the value of an assumption, and stands nowhere else: not in a field, an estimate, a range or behind `--set`. Give it a name among the assumptions and use that name.',
  'missing-key': 'Something that cannot be done without is left out. Add it.',
  'month-in-formula':
    'A calendar month is a moment, not an amount: it cannot be added or multiplied, and follows from no formula. Compute with a duration in months.',
  'nameless-formula':
    'A formula is there so that a number follows when an assumption changes. Where nothing can change, write the number itself, with its kind and why.',
  'nearly-quantity':
    'What is meant can be told, but a study is written in one way only, so that everybody reads the same in it. Write what is proposed.',
  'no-figure':
    'A scenario without phases has nothing to finish, so nothing can be varied or explained of its finish, nor of a score in which that counts.',
  'no-mitigation':
    'Only some reference classes know how much less goes over when risks are managed. Give a share of mitigation with one of those, or none.',
  'no-scenarios':
    'There is nothing to compare. Scenarios are files called `<id>.scenario.yaml` beside `study.yaml`, or a map "scenarios".',
  'no-score':
    'A score takes criteria, and stakeholders who weigh them. Add what is missing, or rank by a figure such as present-value.',
  'no-study':
    'A study is a folder with `study.yaml`. Name that folder, or name the file where it is called something else.',
  'no-supplier':
    'A contract form with `performed-by: own` is work by own people: what it takes more or less is paid for as it comes. Remove the terms of a supplier, or say that a supplier does the work.',
  'no-tolerance':
    'A gate or a rank is the same or another, so there is nothing within which it may lie. Remove `within`.',
  'no-value':
    'An assumption without a value cannot be computed with. A rough judgement that says so is better than none.',
  'nobody-knows':
    'A value is `unknown`: it lies somewhere in the range of its assumption, or on the scale of its criterion, and draws take all of that alike. A central run has no number for it, so that only scores and weights may be unknown.',
  'not-a-number':
    'Numbers that mean something else to every reader are refused: infinity, not-a-number, hexadecimal and octal ones, and a point without digits on both sides.',
  'not-a-pair':
    'A correlation is between two assumptions. Write one for every pair; pairs that are not named are independent.',
  'not-a-quantity':
    'The text is no number, or no number with a unit that is known here. Write it as in the example that is given.',
  'not-a-result':
    'A file in JSON is held against all that `samen compare --format json` can write: its keys, its months, its ids, each once, and what it is ranked by. Another file was named, or this one was changed by hand.',
  'not-a-study':
    'Nothing in the file is a key of a study, a scenario or pinned figures, so that it may be any file at all: of what stands in it nothing is shown. Mostly another file was meant.',
  'not-finite':
    'A figure grows beyond 10²⁰, which can no longer be written out in ordinary digits, or beyond every number that can be computed with. Mostly the horizon is very far away, or a rate is too large by a factor of a hundred.',
  'not-in-both':
    'Two studies are compared, and a scenario that the question is about is in one of them only. Ask about scenarios that are in both.',
  'not-known-yet':
    'The scenario needs a number of which nothing was known at the as-of month. Look at a later month, or add a value, however rough, that was known by then.',
  'not-one-of': 'Only a few words are possible here, and this is none of them.',
  'not-positive-definite':
    'The correlations cannot all hold at once: where one number goes along with two others, these cannot go strongly against each other. The smallest eigenvalue of their matrix says how far off it is; bring the correlations nearer to 0 until it is above 0.',
  'not-utf8':
    'The file is in another encoding, so that letters such as ë would come out wrong. Save it as UTF-8: every editor can do so.',
  'not-whole': 'The number of draws and the seed are whole numbers: at least one draw, and a seed from 0 up.',
  'nothing-named':
    'A list that must name something is empty. Name at least one thing, or leave out what the list belongs to.',
  'nothing-to-remove':
    '`null` removes what a scenario inherits, and nothing of this name is inherited. Mostly the name is misspelled, or was changed in the scenario that is extended.',
  'null-value':
    'A key without anything behind it says nothing. Write a value, or remove the key where it is not required; a key under which everything is commented out counts as empty.',
  'only-in-scenarios':
    'A part that all scenarios share uses an assumption that only some of them have. Add it to the others too, or to the study with a value for all.',
  'out-of-bounds':
    'The number is readable, but cannot be meant: a share above 100%, a team of nobody, a score off its scale.',
  'outside-on-top':
    'What other projects went over holds what risks, estimates and reserves of this one are for: both together would count the same twice. Apply one class, in place of them.',
  'outside-range':
    'An assumption with a range has a value outside it. One of the two is wrong: often the value has a digit too many.',
  'pinned-twice':
    'The same figure as of the same month stands in `figures.yaml` twice, or is to be added again. Keep one; `samen check --update` brings it up to date.',
  'rank-out-of-bounds':
    'A rank correlation says how surely two numbers go up and down together: 0 not at all, towards 1 in the same direction, towards -1 against each other. At 1 or -1 itself the one follows from the other, and a formula says how.',
  'reserved-name':
    'Some names are taken: "vat" is the category of the tax that samen computes itself, and "start", "horizon" and months are events.',
  'risk-without-effect':
    'A risk is an event with at least one effect: it delays a phase, enlarges the effort of a phase, or costs an amount. Several effects of one risk happen together.',
  'same-ends': 'A criterion runs from its worst to its best value. If they are equal, it cannot tell scenarios apart.',
  'scenario-inside': 'Under "scenarios" the key is the id. "scenario" is only written in the file of a scenario.',
  'score-missing':
    'Every scenario is scored on every criterion that does not follow from a result. Without a score it could not be weighed against the others.',
  'score-of-result':
    'This criterion is computed from a figure of the scenario, so that a score by hand would contradict it.',
  'second-document':
    'One file holds one study or one scenario. Remove the "---", or move what follows to a file of its own.',
  'several-studies': 'More than one study is found, and samen does not choose. Name one.',
  'source-missing':
    'A value of the kind "sourced" says where it can be looked up. Name one of the sources of the study.',
  'swing-largest':
    'Swing weights say what going from worst to best of a scale is worth. The largest is 100 by definition, so that all others are compared with the same swing.',
  syntax:
    'The file cannot be read as YAML from here on, so nothing else of it is checked. Mostly a quote, bracket or blank is missing here or on the line above.',
  'team-and-duration':
    'Effort, team and duration cannot all be chosen: each follows from the other two. Keep the team or the duration.',
  'too-big':
    'No study is this large or nested this deep, so it is probably another file, or something went wrong in writing it by a program.',
  'too-large':
    'Beyond this, cents would be lost in computing. Mostly the unit is wrong, such as M behind an amount that is in euros already.',
  'too-many-draws':
    'So many draws take longer than an hour; or they are more than `voi` or `discover` takes, which keep all draws in memory: `discover` 100,000, `voi` fewer the more assumptions and scenarios a study has. A million is more than enough to tell scenarios apart: noise falls with the square root of the number of draws.',
  twice:
    'An order names each criterion once. For criteria of equal rank, put them in a list of their own: `[a, [b, c]]`.',
  'unit-missing':
    'Without a unit it cannot be told whether a share is 3% or 300%, or an amount is for a month or a year. Write the unit.',
  'unknown-assumption':
    'A "$" refers to an assumption that neither the study nor the scenario has. Correct the name, or add the assumption.',
  'unknown-assessor':
    'A group goes by the scores of assessors, and one of these gave none in any scenario. Correct the name, or leave it out.',
  'unknown-category':
    'A contingency is a share of the costs of some categories, and nothing in the study costs anything in this one. Known are labour, the categories of costs, and "other" where something has none.',
  'unknown-component':
    'Work is done on a component that is not among the components of the study. Correct the name, or add the component.',
  'unknown-criterion':
    'Something is weighed or scored that is not among the criteria of the study. Correct the name, or add the criterion.',
  'unknown-event':
    'An event is the start or end of a phase, a milestone, "start", "horizon" or a month. What a measure refers to must exist in every scenario: a milestone can give different phases one name. Where several places name one that is not there and nothing names a milestone that is called nearly so, the milestone is reported and not those places.',
  'unknown-figure':
    'Only figures of the scenario can be traced: one of those in its JSON under their names in the study, such as `phases.<id>.effort` or `by-year.2021`.',
  'unknown-key':
    'A key that samen does not know would silently do nothing, so it is refused. Correct the spelling; remarks belong in "why", "note" or a comment.',
  'unknown-phase':
    'A phase waits for, or a risk delays, a phase that the scenario does not have, perhaps because it was removed after `extends`.',
  'unknown-responsibility':
    'The contract form of a phase is not among those under "responsibility". Correct the name, or add the form.',
  'unknown-result':
    'Only figures that samen computes can be ranked by or scored. A measure of the study is written as `measures.<id>`.',
  'unknown-scenario':
    'A scenario that is extended, or that others are held against, does not exist. Correct its id, or the name of its file.',
  'unknown-uncertainty':
    'An investigation under `studies` looks at an assumption, a risk or a gate of the study, by the name that `samen voi` has for it.',
  'unknown-service': 'A running cost serves a service of the study, by its id under `services`.',
  'unknown-source': 'A source is cited that is not in the list of sources. Correct the id, or add the source.',
  'unquoted-key':
    'A name that looks like a number, a truth value or nothing may be read in different ways, such as 2.0 and 2. Quotes make it a text.',
  'unquoted-text':
    'Where a text or an id is due, something stands that reads as a number or a truth value, such as 2.10, which would become 2.1. Quotes make it a text.',
  usage:
    'The command or an option is misspelled, or has too many or too few words behind it. `samen --help` shows what is possible.',
  'value-and-known':
    'An assumption has one value that holds at every date ("value"), or values from certain dates on ("known"), but not both.',
  'weights-sum': 'If nothing weighs anything, no score can be computed. Give at least one a weight above 0.',
  'wrong-type':
    'A list, a map, a text or a number is due, and something else stands here. In a list, every item begins with "- ".',
  'wrong-unit':
    'The unit does not fit what is measured here, such as person-months of effort where months of duration are due. Mostly another assumption is meant.',
  'wrong-version':
    'The key "samen" says for which version of the format a study was written. A newer study needs a newer samen.',
};

/** All of them, in order. */
export const meanings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...others, ...partMeanings, ...unitMeanings, ...estimateMeanings, ...adviceMeanings }).toSorted(
    ([a], [b]) => (a < b ? -1 : 1),
  ),
);
