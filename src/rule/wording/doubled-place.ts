import { type Found, replacement } from '../../passage/found.js';
import { beginsName } from '../../prose/name/boundary.js';
import type { PassageRule } from '../rule.js';

/** After a name; 各市市委, 全县各区区委 and 市委会 (of a party) are right. */
const doubledPlace =
  /(省|市|县|区|州|旗|乡|镇)(?<=[一-鿿]{3})(?<![各全该本我两三几每在原外有个等和与、].)\1(委(?!会|托|派|员)|党委|政府|人大|政协|纪委)/gu;

/** The same before a bureau, which is told of as a hint; 邻县 is no name. */
const doubledBureau =
  /(省|市|县|区|州|旗|乡|镇)(?<=[一-鿿]{3}|邻.)(?<![各全该本我两三几每在原有个等和与、].)\1(?=(?:水[利务]|财政|民政|教育|公安|司法|审计|统计|气象|商务|税务|信访|林业|农业(?:农村)?|交通(?:运输)?|住房和城乡建设|住建|人力资源和社会保障|人社|卫生健康|卫健|文化和旅游|文旅|发展和改革|发改|工业和信息化|工信|退役军人事务|应急(?:管理)?|医疗保障|医保|生态环境|乡村振兴|行政审批|自然资源(?:和规划)?|体育|科技|档案|供电|粮食)(?:局|厅|委员会|委|办))/gu;

/** A quick test for them. */
const twiceInARow = /([省市县区州旗乡镇])\1/u;

/** Where the kind belongs to the name and the organ is called by it (青鹭镇|镇政府), which many write: only a 委 is surely that of the place. */
const usual = /^(?:[乡镇]|.{2}(?:政府|人大|政协))/u;

/** The kind of place twice before its organ: 岚浦市市委. 市市长 is right. */
export const doubledPlaceName: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/doubled-place',
      milder: '“镇镇政府”“县县政府”“县县水利局”一类只提示',
      title: '地名和机构之间多写了一个“市”“县”',
      basis: '机关行文惯例',
      fix: 'safe',
      wrong: '岚浦县县委书记程望舒调研春耕备耕工作。',
      right: '岚浦县委书记程望舒调研春耕备耕工作。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    const hinted = (index: number, twice: string): Found => ({
      ...replacement(passage, index, index + twice.length, twice.slice(1)),
      message: `出现“${twice}”，一般写作“${twice.slice(1)}”`,
      severity: 'hint',
      isUnsure: true,
    });
    const organs = [...text.matchAll(doubledPlace)]
      .filter(({ index, 0: twice }) => !isOfName(text, index, twice))
      .map(({ index, 0: twice }) =>
        usual.test(twice)
          ? hinted(index, twice)
          : replacement(passage, index, index + twice.length, twice.slice(1)),
      );
    const bureaus = twiceInARow.test(text)
      ? [...text.matchAll(doubledBureau)].filter(
          ({ index, 0: twice }) => text.charAt(index - 1) === '邻' || !isOfName(text, index, twice),
        )
      : [];
    return [...organs, ...bureaus.map(({ index, 0: twice }) => hinted(index, twice))];
  },
};

/** Whether the first of the two belongs to the name: one of a single character (禾县|县委), a new district's (河口新区|区委), a town's that is called after an old
 * one (古镇|镇政府). */
function isOfName(text: string, at: number, twice: string): boolean {
  if (twice.startsWith('区') && /新|[开林矿城园港景]|保税|高新/u.test(text.charAt(at - 1))) return true;
  if (/^[镇乡]/u.test(twice) && /[古老新旧小集城重水侨市]/u.test(text.charAt(at - 1))) return true;
  return twice.startsWith('县') && beginsName(text, at - 1);
}
