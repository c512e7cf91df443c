import type { Bulletin } from '../../src/bulletin/bulletin.js';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import type { ScoringRules } from '../../src/bulletin/scoring.js';
import type { Contribution } from '../../src/ledger/contribution.js';
import type { Period } from '../../src/ledger/period.js';
import { rank, sentNothing } from '../../src/ledger/ranking.js';
import { readLedger } from '../../src/ledger/read-ledger.js';
import { resolveLedger } from '../../src/ledger/resolve.js';
import type { YearScore } from '../../src/ledger/score.js';
import { scoreYear } from '../../src/ledger/score-year.js';
import { tally } from '../../src/ledger/tally.js';
import { tallyTable } from '../../src/ledger/tally-table.js';
import type { NoticeMatter } from '../../src/paperwork/notice.js';

const towns = [...'鹭港蘋坞芦柳荻枫梅桑榆槐栗菱'].map((name) => `${name}溪镇`);
const departments =
  '水利 教育 农业农村 文化旅游 交通运输 住房建设 民政 财政 审计 统计 林业 气象 司法 商务 应急 医保 卫健 环保 市场监管 人社'
    .split(' ')
    .map((name) => `县${name}局`);
const parks = ['一', '二', '三', '四', '五', '六'].map((name) => `第${name}工业园区管理办公室`);

/** An office of forty units in three groups. */
const text = `刊名: 岚浦县工作快报
编发单位: 岚浦县人民政府办公室
栏目: [工作动态, 调研思考, 意见建议, {名称: 简讯, 形式: 简讯}]
单位: [${[...towns, ...departments, ...parks].join(', ')}]
领导: [程望舒, {姓名: 黎景行, 职务: 副县长}]
计分:
  报送: 0.5
  采用: {简讯: 2, 调研思考: 10, 其他: 5}
  联合: 平分
  上级采用: {市: 10, 省: 20}
  批示: {县级: 5, 市级: 10}
  扣分: {迟报: 1}
  表扬: 3
  分组:
    - {名称: 乡镇, 单位: [${towns.join(', ')}]}
    - {名称: 县直部门, 单位: [${departments.join(', ')}]}
    - {名称: 园区, 单位: [${parks.join(', ')}]}
`;

const sections = ['工作动态', '工作动态', '简讯', '简讯', '调研思考', '意见建议'] as const;
const subjects = [
  '春耕备耕',
  '河道清淤',
  '校舍修缮',
  '矛盾调解',
  '防火巡查',
  '便民服务',
  '招商引资',
  '古树保护',
];
const deeds = ['一户一策见实效', '跑出加速度', '把好三道关', '让群众少跑路', '下足绣花功夫', '做到三个前移'];

/** What its units send within a year: some much, some little, some nothing, the same each time. */
function sampleItems(units: readonly string[]): readonly Contribution[] {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: 900 }, (_, i): Contribution => {
    const month = 1 + next(9);
    const day = String(1 + next(28)).padStart(2, '0');
    const first = next(units.length - 4);
    const partner = next(12) === 0 ? [units[(first + 9) % (units.length - 4)] ?? ''] : [];
    const section = sections[next(sections.length)] ?? '简讯';
    const date = `2026-0${month}-${day}`;
    const headline = `${subjects[next(subjects.length)]}${deeds[next(deeds.length)]}（之${i + 1}）`;
    const issue = { series: 'issue', number: month * 4 + Math.floor(Number(day) / 8), year: 2026 } as const;
    return {
      item: { kind: 'issue', issue, path: `${i}.yaml`, index: 1, headline },
      date,
      units: [units[first] ?? '', ...partner],
      section,
      form: section === '简讯' ? 'briefs' : 'entries',
      isUsed: next(5) < 3,
      isReleased: true,
      pictures: 0,
      instructions: next(60) === 0 ? [{ leader: '县委书记 程望舒', date }] : [],
    };
  });
}

const ledgerText = `上级采用:
  - {日期: 2026-03-20, 期: FIRST_ISSUE, 稿件: FIRST, 级别: 省, 依据: 《省内要情》第31期}
  - {日期: 2026-03-24, 期: SECOND_ISSUE, 稿件: SECOND, 级别: 市, 种类: 专报, 依据: 《澄江信息》第18期}
批示:
  - {日期: 2026-03-26, 期: SECOND_ISSUE, 稿件: SECOND, 领导: 副县长 黎景行, 级别: 县级, 依据: 批示件第7号}
扣分:
  - {日期: 2026-03-30, 单位: 县林业局, 名目: 迟报, 依据: 三月迟报一次}
`;

export interface SampleOffice {
  readonly bulletin: Bulletin;
  readonly rules: ScoringRules;
  readonly score: YearScore;
}

/** The office with its year scored as far as September. */
export function sampleOffice(): SampleOffice {
  const { value: bulletin, diagnostics } = readBulletin({ path: 'bulletin.yaml', text });
  const rules = bulletin?.scoring;
  if (!bulletin || !rules) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));
  const items = sampleItems(bulletin.units.map(({ name }) => name));
  const march = items.filter(({ date, isUsed }) => date.startsWith('2026-03') && isUsed);
  const [first, second] = [march[0], march[5]];
  if (first?.item.kind !== 'issue' || second?.item.kind !== 'issue') throw new Error('no items in March');
  const written = ledgerText
    .replaceAll('FIRST_ISSUE', String(first.item.issue.number))
    .replaceAll('SECOND_ISSUE', String(second.item.issue.number))
    .replaceAll('FIRST', first.item.path)
    .replaceAll('SECOND', second.item.path);
  const ledger = readLedger({ path: '台账/2026.yaml', text: written }, 2026);
  const resolved = ledger.value && resolveLedger(ledger.value, bulletin, items);
  const events = resolved?.events ?? [];
  if (events.length !== 4)
    throw new Error(
      JSON.stringify([...ledger.diagnostics, ...(resolved?.diagnostics ?? [])].map((each) => each.message)),
    );
  const score = scoreYear({ rules, bulletin, contributions: items, events, year: 2026, through: 9 });
  return { bulletin, rules, score };
}

/** All that its notice of a period tells. */
export function sampleMatter(period: Period): NoticeMatter {
  const { bulletin, rules, score } = sampleOffice();
  const tallies = tally(score, period);
  return {
    table: tallyTable(score, period, rank(tallies, rules, 'score'), sentNothing(tallies)),
    score,
    isScored: true,
    order: { sections: bulletin.sections.map(({ name }) => name), levels: ['市', '省'] },
    issuingOffice: bulletin.issuingOffice.text,
    date: '2026年4月2日',
  };
}
