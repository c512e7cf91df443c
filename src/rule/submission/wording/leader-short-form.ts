import { instead } from '../../found.js';
import type { PassageRule } from '../../rule.js';
import { isInTitle } from './title.js';

/** 学习总书记讲话 is no short form. */
const leader = /(?<![学练研实复温预补演见自修讲])习(?=总书记|主席)/gu;
/** Two organs without the mark between them. */
const organs =
  /(?:党中央|中共中央)(?=国务院)|省委(?=省政府)|市委(?=市政府)|县委(?=县政府)|区委(?=区政府)|州委(?=州政府)/gu;

/** W08. A leader's name shortened (习总书记), or 党中央国务院 without its mark. */
export const leaderShortForm: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/leader-short-form',
      severity: 'warning',
      title: '领导人姓名、领导机关的写法不完整',
      basis: '机关行文惯例',
      fix: 'safe',
      wrong: '会议传达了党中央国务院关于粮食安全的部署。',
      right: '会议传达了党中央、国务院关于粮食安全的部署。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    const unsure = (at: number) => (isInTitle(text, at) ? { isUnsure: true as const } : {});
    return [
      ...[...text.matchAll(leader)].map(({ index }) => {
        const end = index + (text.startsWith('总书记', index + 1) ? 4 : 3);
        const right = `习近平${text.slice(index + 1, end)}`;
        return { ...instead(passage, index, end, right), ...unsure(index) };
      }),
      ...[...text.matchAll(organs)].map(({ index, 0: first }) => {
        const end = index + first.length + 3;
        const right = `${first}、${text.slice(index + first.length, end)}`;
        return { ...instead(passage, index, end, right), ...unsure(index) };
      }),
    ];
  },
};
