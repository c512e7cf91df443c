import { sectionNamed } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { sectionChoice } from '../../submission/submission.js';
import type { PartRule } from '../rule.js';

const parts = [
  { name: 'instructions', key: '批示', code: 'structure/instructions-in-brief' },
  { name: 'attachments', key: '附件', code: 'structure/attachments-in-brief' },
] as const;

/** A brief with what stands before a headline or below a text: a brief shares its paragraph with others. */
export const partsInBrief: PartRule = {
  sees: 'part',
  codes: parts.map(({ code }) => code),
  check({ section: written, place }, registers) {
    const section = written && sectionNamed(registers, sectionChoice({ section: written }).section);
    if (section?.form !== 'briefs') return [];
    return parts.flatMap(({ name, key, code }): readonly Diagnostic[] => {
      const span = place.keys[name];
      if (!span) return [];
      const message = `“${section.name}”栏目的稿件是简讯，不写“${key}”`;
      return [{ ...coded(code), message, span, hint: '请删去这一项，或改用稿件类的栏目' }];
    });
  },
};
