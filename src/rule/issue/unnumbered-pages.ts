import { coded } from '../../fault/severity.js';
import type { IssueRule } from '../rule.js';

const office = (place: string): string =>
  `刊名: 工作快报\n编发单位: 岚浦县人民政府办公室\n栏目:\n  - 工作动态\n单位:\n  - 青鹭镇\n要目: 页码\n校对:\n  规则:\n    style/deviation: 关\n版式:\n  页码: ${place}\n`;

/** Contents that give page numbers in an issue whose pages bear none. */
export const unnumberedPages: IssueRule = {
  sees: 'issue',
  codes: ['issue/unnumbered-pages'],
  faults: [
    {
      code: 'issue/unnumbered-pages',
      title: '要目印出页码，各页却不印页码',
      basis: '要目的页码要在页上找得到；排版惯例',
      wrong: { 'bulletin.yaml': office('无') },
      right: { 'bulletin.yaml': office('居中') },
    },
  ],
  check({ bulletin, sheet }) {
    const kind = sheet.contents ?? bulletin.contents;
    if (kind !== 'pages' || bulletin.deviations.pageNumber !== 'none') return [];
    const span = sheet.place.keys.contents ?? bulletin.place.keys.contents ?? bulletin.span;
    const message = '要目印出页码，各页却不印页码，读者找不到';
    const hint = '请把“版式”里的“页码”改为“外侧”或“居中”，或者写“要目: 是”';
    return [{ ...coded('issue/unnumbered-pages'), message, span, hint }];
  },
};
