import { sectionNamed } from '../../bulletin/register.js';
import { coded } from '../../fault/severity.js';
import { sectionChoice } from '../../submission/submission.js';
import type { PartRule } from '../rule.js';

/** A brief with the sentence that follows a headline: it has no place to be printed. */
export const attendeesInBrief: PartRule = {
  sees: 'part',
  codes: ['structure/attendees-in-brief'],
  check({ section: written, place }, registers) {
    const section = written && sectionNamed(registers, sectionChoice({ section: written }).section);
    const span = place.keys.attendees;
    if (section?.form !== 'briefs' || !span) return [];
    const message = `“${section.name}”栏目的稿件是简讯，不写“陪同”`;
    return [{ ...coded('structure/attendees-in-brief'), message, span, hint: '请把这句话并入正文' }];
  },
};
