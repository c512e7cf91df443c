import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** Two neighbouring numbers, or 三五, before a measure word. 一、二等奖, 三、四季度, 五、六十年代 and 六、七月 are lists. */
const pattern =
  /(?<=[\p{Script=Han}，（])(?<![一二三四五六七八九十百千万第、获列居])(?:[一二三四五六七八九]?十)?(?:一、二|[二两]、三|三、[四五]|四、五|五、六|六、七|七、八|八、九)(?=[十百千万]{0,2}(?:天|[个年](?!季度|百分点|级|代|[多余]?月份)|[人名岁遍斤家户件里块元]|公里|分钟|小时|米|次(?![产会])))(?!人(?:世|称)|十年代)/gu;

/** 、 in an approximate number: 三、五天. Numbers that may be a list are left alone. */
export const approximate: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/approximate',
      title: '表示概数的相邻数字之间用了顿号',
      basis: 'GB/T 15834—2011 4.5；GB/T 15835—2011',
      fix: 'suggested',
      wrong: '清淤还要三、五天。',
      right: '清淤还要三五天。',
    },
  ],
  check: (passage) => {
    if (!passage.text.includes('、')) return [];
    return inProse(passage, pattern).map(({ index, 0: found }) =>
      replacement(
        passage,
        index,
        index + found.length,
        found.replace('、', ''),
        '表示概数时两个数字连写；分别指两样才用顿号',
      ),
    );
  },
};
