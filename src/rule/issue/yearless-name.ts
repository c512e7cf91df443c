import type { Bulletin } from '../../bulletin/bulletin.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { factsOf, type IssueFacts } from '../../issue/facts.js';
import { fileNamePattern } from '../../issue/number.js';
import type { IssueRule } from '../rule.js';

const place = "文件名: '{年}年第{期}期'";
const office = '刊名: 工作快报\n编发单位: 岚浦县人民政府办公室\n栏目:\n  - 工作动态\n单位:\n  - 青鹭镇\n';
const december = {
  'issues/0001/issue.yaml': '期号: 1\n日期: 2026-12-25\n',
  'issues/0001/稿件.yaml':
    '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n正文: 全镇清理河道12公里。\n',
};

/** Outputs named without the year, where numbers begin again each year: the new year's issue 1 would bear the name of
 * the old one's. Told in the December before, and where two years' issues already do. */
export const yearlessName: IssueRule = {
  sees: 'issue',
  codes: ['issue/yearless-name'],
  faults: [
    {
      code: 'issue/yearless-name',
      title: '文件名里没有年份，新年的期会与旧年的同名',
      basis: '期号每年从1起，而各年的文件放在同一个文件夹里',
      wrong: { ...december, 'bulletin.yaml': office },
      right: { ...december, 'bulletin.yaml': `${office}${place}\n` },
    },
  ],
  check({ bulletin, sheet, others }) {
    if (/\{(?:年|总期)\}/u.test(fileNamePattern(bulletin, sheet))) return [];
    const own = factsOf(sheet);
    const series = others.map(({ facts }) => facts).filter((each) => each.series === own.series);
    const twin = series.find((each) => each.number === own.number && yearOf(each) < yearOf(own));
    if (twin) {
      const message = `文件名里没有年份，${yearOf(own)}年和${yearOf(twin)}年的同号的期会同名`;
      return [finding(message, bulletin)];
    }
    const isYearly = [own, ...series].some((each) => yearOf(each) === yearOf(own) && each.number === 1);
    if (sheet.date.value.month !== 12 || !isYearly) return [];
    return [finding('文件名里没有年份，明年的第1期会与今年的同名', bulletin)];
  },
};

function yearOf({ date }: IssueFacts): number {
  return Number(date.slice(0, 4));
}

function finding(message: string, { patterns, place: { keys }, span }: Bulletin): Diagnostic {
  return {
    ...coded('issue/yearless-name'),
    message,
    span: patterns.fileName?.span ?? keys.nameplate ?? span,
    hint: `请在 bulletin.yaml 里写一行“${place}”；以前生成的不用动`,
  };
}
