import type { Section, Unit } from '../bulletin/bulletin.js';
import { type DescribedWord, typings, wordsFragment } from '../field/fragment.js';
import type { JsonSchema } from '../field/shape.js';

/** The names and aliases that stand for a unit, in the register's order. */
export function unitFragment(units: readonly Unit[]): JsonSchema {
  const words = units.flatMap(({ name, aliases }): readonly DescribedWord[] => [
    { word: name, about: aliases.length > 0 ? `登记名称，别名：${aliases.join('、')}` : '登记名称' },
    ...aliases.map((word) => ({ word, about: `别名，印成“${name}”` })),
  ]);
  return wordsFragment(
    words,
    '应为登记名册中的名称；新的单位请先在 bulletin.yaml 的“单位”中登记，联合报送的写成列表',
  );
}

/** The values allowed under 栏目 for a section: its name, or each of its sub-sections behind a slash. */
export function choicesOf({ name, subsections }: Section): readonly string[] {
  return subsections.length === 0 ? [name] : subsections.map((each) => `${name}/${each}`);
}

/** The sections and sub-sections, each with its form; the slash may be full-width or have blanks about it. */
export function sectionFragment(sections: readonly Section[]): JsonSchema {
  const words = sections.flatMap((section): readonly DescribedWord[] =>
    choicesOf(section).map((word) => ({ word, about: aboutForm(section) })),
  );
  const named = wordsFragment(words, '应为 bulletin.yaml 里有的栏目，有子栏目的写成“栏目/子栏目”');
  const slashed = sections.flatMap(({ name, subsections }) =>
    subsections.map((each) => `${literal(name)}(?:\\s*／\\s*|\\s+/\\s*|/\\s+)${literal(each)}`),
  );
  if (slashed.length === 0) return named;
  return { anyOf: [named, { type: ['string'], pattern: `^(?:${slashed.join('|')})$` }] };
}

function aboutForm({ form }: Section): string {
  if (form === 'articles') return '专报：要有标题，可以有副题和作者';
  return form === 'briefs' ? '简讯：一则一段话，不写标题和陪同' : '稿件：要有标题';
}

/** A submission whose 栏目 is of one of these sections, whether or not the sub-section is right. */
export function inSections(sections: readonly Section[]): JsonSchema {
  const names = sections.map(({ name }) => name);
  const typed = [...new Set(names.flatMap((name) => typings(name).slice(1)))];
  const written = { type: 'string', pattern: `^\\s*(?:${names.map(literal).join('|')})\\s*(?:[/／].*)?$` };
  const section = typed.length === 0 ? written : { anyOf: [written, { enum: typed }] };
  return { properties: { 栏目: section }, required: ['栏目'] };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
