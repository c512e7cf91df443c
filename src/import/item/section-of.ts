import type { Section } from '../../bulletin/bulletin.js';
import { choicesOf, sectionNamed } from '../../bulletin/register.js';
import type { Guess } from '../imported-item.js';
import type { ItemContext } from './item-context.js';

/** The facts that an item's section is chosen by. */
export interface SectionFacts {
  /** Words of the text that name it: a line 栏目：…, a title 【…】 above. */
  readonly named?: { readonly words: string; readonly reason: string };
  /** The name of the file and of the folders, without endings. */
  readonly names: readonly string[];
  readonly headline?: string;
  readonly units: readonly string[];
  readonly areUnitsSure: boolean;
}

/** So many items of a unit, all in one section, make it sure that the next belongs there. */
const enough = 8;
/** So many of all units. */
const enoughOfAll = 20;

/** The section of an item; left open where nothing names it, unless the office has one only or the unit has always been in one. */
export function sectionOf(facts: SectionFacts, context: ItemContext): Guess<string> | undefined {
  const { sections } = context.bulletin;
  if (facts.named) {
    const choice = choiceNamed(sections, facts.named.words);
    const reason = facts.named.reason;
    if (choice !== undefined) return { value: choice, reason, isSure: true };
    return { value: facts.named.words, reason: `${reason}，配置里没有这个栏目`, isSure: false };
  }
  for (const name of facts.names)
    for (const word of name.split(/[\s\u3000\-_—－.、（）()【】[\]+]+/u)) {
      const choice = choiceNamed(sections, word);
      if (choice !== undefined)
        return { value: choice, reason: `文件或文件夹的名字里有“${word}”`, isSure: true };
    }
  const open = sections.filter(({ form }) => (form === 'briefs') === (facts.headline === undefined));
  const choices = sections.flatMap(choicesOf);
  if (choices.length === 1 && choices[0] !== undefined)
    return { value: choices[0], reason: '只有这一个栏目', isSure: true };
  const unit = byPast(facts, context, open);
  const kind = byKind(facts, context, open);
  if (unit?.isSure || !kind) return unit ?? byWords(facts, open);
  return kind.isSure || kind.isLed
    ? { ...kind.guess, isSure: kind.isSure }
    : (unit ?? { ...kind.guess, isSure: false });
}

/** The choice that words name: a section without sub-sections, a sub-section that only one section has, both with a slash. */
function choiceNamed(sections: readonly Section[], words: string): string | undefined {
  const plain = words.replace(/[\s\u3000【】[\]]/gu, '').replace(/[／>＞]/gu, '/');
  if (plain === '') return undefined;
  const section = sectionNamed({ sections }, plain);
  if (section) return section.subsections.length === 0 ? plain : undefined;
  const choices = sections.flatMap(choicesOf);
  if (choices.includes(plain)) return plain;
  const within = choices.filter((choice) => choice.endsWith(`/${plain}`));
  return within.length === 1 ? within[0] : undefined;
}

function byPast(
  { units, areUnitsSure }: SectionFacts,
  { earlier }: ItemContext,
  open: readonly Section[],
): Guess<string> | undefined {
  const [unit] = units;
  const past = unit === undefined ? undefined : earlier.get(unit);
  if (unit === undefined || !past) return undefined;
  const best = mostIn(past, open);
  if (!best) return undefined;
  const { choice, count, total } = best;
  const reason = `${unit}以往的${total}篇里有${count}篇在这个栏目`;
  return { value: choice, reason, isSure: areUnitsSure && total >= enough && count === total };
}

/** The section in which most of an office's items have stood that name a leader in their headlines, or that name none. */
function byKind({ headline }: SectionFacts, { usual }: ItemContext, open: readonly Section[]) {
  if (headline === undefined || !usual) return undefined;
  const isLed = usual.leaders.some((name) => headline.includes(name));
  const best = mostIn(isLed ? usual.led : usual.others, open);
  if (!best) return undefined;
  const { choice: value, count, total } = best;
  const which = isLed ? '标题点名领导的' : '标题不点名领导的';
  return {
    guess: { value, reason: `以往${which}${total}篇里有${count}篇在这个栏目` },
    isSure: total >= enoughOfAll && count === total,
    isLed,
  };
}

/** The choice that more than half of some items have stood in, if it is still open. */
function mostIn(counts: ReadonlyMap<string, number>, open: readonly Section[]) {
  const names = new Set(open.flatMap(choicesOf));
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const [best] = ranked.filter(([name]) => names.has(name));
  const total = ranked.reduce((sum, [, count]) => sum + count, 0);
  return best && best[1] * 2 > total ? { choice: best[0], count: best[1], total } : undefined;
}

/** The section whose name shares most pairs of characters with the headline. */
function byWords({ headline = '' }: SectionFacts, open: readonly Section[]): Guess<string> | undefined {
  const found = open
    .flatMap((section) => choicesOf(section).map((choice) => ({ choice, words: section.name })))
    .map(({ choice, words }) => ({ choice, shared: pairs(words).find((pair) => headline.includes(pair)) }))
    .filter(({ shared }) => shared !== undefined);
  const [only] = found;
  if (found.length === 1 && only?.shared !== undefined)
    return { value: only.choice, reason: `标题里有“${only.shared}”`, isSure: false };
  const [single] = open.flatMap(choicesOf);
  if (single !== undefined && open.flatMap(choicesOf).length === 1)
    return {
      value: single,
      reason: headline === '' ? '没有标题，只有这个栏目用简讯' : '只有这个栏目的稿件有标题',
      isSure: false,
    };
  return undefined;
}

/** Pairs of characters in a name that say something: 工作 and 活动 stand in any headline. */
function pairs(words: string): readonly string[] {
  return [...words]
    .slice(1)
    .map((_, i) => words.slice(i, i + 2))
    .filter((pair) => !anywhere.has(pair));
}

const anywhere: ReadonlySet<string> = new Set([
  '工作',
  '活动',
  '动态',
  '情况',
  '信息',
  '建设',
  '全县',
  '全市',
]);
