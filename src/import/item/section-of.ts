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
  return byPast(facts, context, open) ?? byWords(facts, open);
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
  const names = new Set(open.flatMap(choicesOf));
  const ranked = [...past].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const [best] = ranked.filter(([name]) => names.has(name));
  const total = ranked.reduce((sum, [, count]) => sum + count, 0);
  if (!best || best[1] * 2 <= total) return undefined;
  const reason = `${unit}以往的${total}篇里有${best[1]}篇在这个栏目`;
  return { value: best[0], reason, isSure: areUnitsSure && total >= enough && best[1] === total };
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

function pairs(words: string): readonly string[] {
  return [...words].slice(1).map((_, i) => words.slice(i, i + 2));
}
