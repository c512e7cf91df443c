import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import { chosenSection, chosenUnits, draftDate } from '../../src/session/submission-draft.js';

const text = `刊名: 工作快报
编发单位: 办公室
栏目: [工作动态, 经验交流, {名称: 简讯, 形式: 简讯, 子栏目: [综合, 平安建设]}, {名称: 专栏, 子栏目: [综合]}]
单位: [青鹭镇, 青枫镇, {名称: 县水利局, 别名: [水利局]}, 110指挥中心, 青鹭]
`;
const { value } = readBulletin({ path: 'bulletin.yaml', text });
if (!value) throw new Error('the bulletin of the test is faulty');
const bulletin = value;

describe('the units of an answer', () => {
  it.each([
    ['青鹭镇', ['青鹭镇']],
    ['青鹭', ['青鹭']],
    ['青枫', ['青枫镇']],
    ['水利局', ['县水利局']],
    ['水', ['县水利局']],
    ['县', ['县水利局']],
    ['3', ['县水利局']],
    ['３．', ['县水利局']],
    ['110', ['110指挥中心']],
    ['青枫镇、水利局', ['青枫镇', '县水利局']],
    ['青枫镇，3', ['青枫镇', '县水利局']],
    ['1 2 1', ['青鹭镇', '青枫镇']],
    ['', []],
  ])('%j', (answer, units) => {
    expect(chosenUnits(bulletin, answer)).toEqual({ units });
  });

  it.each([
    ['青', { kind: 'severalUnits', value: '青', choices: ['青鹭镇', '青枫镇', '青鹭'] }],
    ['青枫镇、白鹭', { kind: 'unknownUnit', value: '白鹭' }],
    ['9', { kind: 'unknownUnit', value: '9' }],
    ['0', { kind: 'unknownUnit', value: '0' }],
  ])('%j are none that is certain', (answer, fault) => {
    expect(chosenUnits(bulletin, answer)).toMatchObject({ fault });
  });
});

describe('the section of an answer', () => {
  it.each([
    ['工作动态', '工作动态'],
    ['2', '经验交流'],
    ['经', '经验交流'],
    ['平安', '简讯/平安建设'],
    ['专栏', '专栏/综合'],
    ['简讯/综', '简讯/综合'],
  ])('%j', (answer, name) => {
    const [section] = name.split('/');
    expect(chosenSection(bulletin, answer)).toMatchObject({ name, section: { name: section } });
  });

  it.each([
    ['简讯', { kind: 'noSubsection', choices: ['简讯/综合', '简讯/平安建设'] }],
    ['简', { kind: 'severalSections', choices: ['简讯/综合', '简讯/平安建设'] }],
    ['综合', { kind: 'severalSections', choices: ['简讯/综合', '专栏/综合'] }],
    ['工做动态', { kind: 'unknownSection', proposal: '您是不是要写“工作动态”？' }],
  ])('%j is none that is certain', (answer, fault) => {
    expect(chosenSection(bulletin, answer)).toMatchObject({ fault });
  });
});

describe('the day of an answer', () => {
  it.each([
    ['今天', '2026-03-01'],
    ['昨天', '2026-02-28'],
    ['前天', '2026-02-27'],
    ['二〇二六年三月五日', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
  ])('%s', (answer, iso) => {
    expect(draftDate(answer, '2026-03-01')).toEqual({ kind: 'day', iso });
  });

  it('goes back over the turn of a year, and to a leap day', () => {
    expect(draftDate('前天', '2026-01-01')).toEqual({ kind: 'day', iso: '2025-12-30' });
    expect(draftDate('昨天', '2024-03-01')).toEqual({ kind: 'day', iso: '2024-02-29' });
  });

  it.each([
    ['2月5日', ['2026-02-05']],
    ['3月5日', ['2025-03-05']],
    ['十二月五日', ['2025-12-05']],
    ['25-7-8', ['2025-07-08']],
    ['7.5.2025', ['2025-07-05', '2025-05-07']],
    ['明天', []],
    ['2月30日', []],
    ['', []],
  ])('%s is asked for', (answer, days) => {
    expect(draftDate(answer, '2026-03-01')).toEqual({ kind: 'unsure', days });
  });
});
