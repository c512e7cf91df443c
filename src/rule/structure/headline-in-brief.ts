import { sectionNamed } from '../../bulletin/register.js';
import { coded } from '../../fault/severity.js';
import { firstKey } from '../../field/mapping.js';
import { sectionChoice } from '../../submission/submission.js';
import type { PartRule } from '../rule.js';

/** An entry without a headline, or a brief with one. */
export const headline: PartRule = {
  sees: 'part',
  codes: ['structure/missing-key', 'structure/headline-in-brief'],
  check({ section: written, place }, registers) {
    const section = written && sectionNamed(registers, sectionChoice({ section: written }).section);
    const { keys } = place;
    if (section?.form === 'briefs' && keys.headline) {
      return [
        {
          ...coded('structure/headline-in-brief'),
          message: `“${section.name}”栏目的稿件是简讯，不写“标题”`,
          span: keys.headline,
          hint: '请删去这一行，或改用稿件类的栏目',
        },
      ];
    }
    if (!section || section.form === 'briefs' || keys.headline) return [];
    return [
      {
        ...coded('structure/missing-key'),
        message: '缺少“标题”',
        span: firstKey(place),
        hint: `“${section.name}”栏目的稿件要有标题，请补上一行“标题: …”`,
      },
    ];
  },
};
