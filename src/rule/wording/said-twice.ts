import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const says = '指出|强调|要求|表示|说|说道|指示|提出|介绍|介绍说|透露|补充道|强调指出|强调说';
/** Who speaks, and who speaks again: the same, a pronoun, the meeting, or nobody. */
const pattern = new RegExp(
  `(?<who>[^，。；：！？,;:“”（）《》、]{1,20}?)(?<first>${says})(?<mark>[，：])(?<again>(?:(?:[他她]们?|会议|会上)|\\k<who>)?(?:还|又|并|同时)?(?:${says}))(?=[，：])`,
  'gu',
);
/** Most texts are passed over by this. */
const quick =
  /(?:指出|强调|要求|表示|说|道|指示|提出|介绍|透露)[，：][^，。；：！？,;:]{0,20}(?:指出|强调|要求|表示|说|道|指示|提出|介绍|透露)[，：]/u;
const sources = /(?<mark>)(?<first>据(?:悉|了解|介绍))，(?<again>据(?:悉|了解|介绍|报道))(?=，)/gu;

/** Who speaks said twice on end: 县长指出，他指出，. A meeting may quote somebody (会议强调，习近平总书记指出，), who may have an opinion (他说，他认为，). */
export const saidTwice: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/said-twice',
      title: '“指出”“强调”连着写了两遍',
      basis: '机关校对惯例',
      fix: 'suggested',
      wrong: '县长指出，他指出，灌区要提前放水。',
      right: '县长指出，灌区要提前放水。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    const said = quick.test(text) ? inProse(passage, pattern) : [];
    const source = text.includes('，据') ? inProse(passage, sources) : [];
    return [...said, ...source].map(({ index, 0: found, groups = {} }) => {
      const { who = '', first = '', again = '' } = groups;
      const end = index + found.length;
      const start = end - again.length - 1;
      return {
        start: index + who.length,
        end,
        message: `“${first}”后面又写“${again}”，重复了`,
        hint: '只留一处；是漏了中间的话，请补上',
        changes: [{ start, end, text: '' }],
      };
    });
  },
};
