import type { Section } from '../../bulletin/bulletin.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import type { BulletinRule } from '../rule.js';

/** Settings of a section that its form has no place for: sub-sections in 专报, whose headings are not printed; 落款 in 简讯, which
 * share a paragraph. */
export const sectionForm: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/section-form'],
  check: ({ sections }) => sections.flatMap(conflictsIn),
};

function conflictsIn({ name, form, subsections, hasSignature, span }: Section): readonly Diagnostic[] {
  const error = { ...coded('structure/section-form'), span } as const;
  return [
    ...(form === 'articles' && subsections.length > 0
      ? [
          {
            ...error,
            message: `栏目“${name}”是专报，不印栏目名称，不能有“子栏目”`,
            hint: '请删去“子栏目”，或把“形式”改成稿件',
          },
        ]
      : []),
    ...(form === 'briefs' && hasSignature
      ? [
          {
            ...error,
            message: `栏目“${name}”是简讯，各则接排成一段，没有地方印“落款”`,
            hint: '请删去“落款”这一行',
          },
        ]
      : []),
  ];
}
