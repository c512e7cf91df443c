import type { SectionForm } from '../bulletin/fields.js';
import { plainKind } from '../bulletin/kind-name.js';
import type { ScoringRules } from '../bulletin/scoring.js';
import type { Contribution } from './contribution.js';

/** Sections' forms as users call them. */
export const formNames: Readonly<Record<SectionForm, string>> = {
  entries: '稿件',
  briefs: '简讯',
  articles: '专报',
};

/** The kinds that an item is of, from the most to the least particular: section/sub-section, section, what 种类 makes of it, its form. */
export function kindsOf(
  { section, subsection, form }: Pick<Contribution, 'section' | 'subsection' | 'form'>,
  { kinds }: Pick<ScoringRules, 'kinds'>,
): readonly string[] {
  const own =
    section === undefined ? [] : [...(subsection === undefined ? [] : [`${section}/${subsection}`]), section];
  const made = kinds.filter(({ sections }) => sections.some(({ text }) => own.includes(plainKind(text))));
  return [...own, ...made.map(({ kind }) => kind.text), ...(form ? [formNames[form]] : [])];
}
