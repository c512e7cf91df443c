import type { PassageRule } from '../rule.js';

/** A headline of more characters, marks included, than the office has (标题字数; 36 usually: two lines). Stands at the
 * whole headline. */
export const headlineLength: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'headline/too-long',
      title: '标题过长',
      basis: '机关行文惯例：标题不超过两行',
      shows: 'headline',
      wrong: '青鹭镇会同县农业农村局、县水利局、县应急管理局联合开展春季河道清淤和堤坝修复工作',
      right: '青鹭镇会同多部门联合开展春季河道清淤',
    },
  ],
  check: ({ role, text }, { proofreading: { headlineLength: most } }) => {
    const length = role === 'headline' ? [...text].length : 0;
    if (length <= most) return [];
    return [
      {
        start: 0,
        end: text.length,
        message: `标题有${length}个字（含标点），应不超过${most}个`,
        hint: '删去次要的单位和修饰语，使标题不超过两行',
      },
    ];
  },
};
