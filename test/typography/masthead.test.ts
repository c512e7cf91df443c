import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveStyle } from '../../src/style/style.js';
import { breakName } from '../../src/typography/break-name.js';
import { planMasthead } from '../../src/typography/masthead.js';
import { emWidth } from '../../src/typography/width.js';

const style = resolveStyle();
const planned = (issuingOffice: string) =>
  planMasthead({ nameplate: ['桑垭快报'], issueNumber: '第1期', issuingOffice, date: '2025年3月5日' }, style);
const han = fc.constantFrom(...'桑垭县农业水利应急管理工作领导小组办公室和委员会局、');
const names = fc.array(han, { minLength: 2, maxLength: 96 }).map((each) => each.join(''));

describe('an office’s name', () => {
  it.each([
    ['桑垭县人民政府办公室', 'sameLine', 1],
    ['桑垭县创建全国文明城市工作领导小组办公室', 'sameLine', 1],
    ['桑垭县创建全国文明城市工作领导小组办公室综合协调组', 'ownLine', 1],
    [
      '桑垭县实施乡村振兴战略和农村人居环境整治提升以及农村厕所革命工作领导小组联席会议综合协调办公室',
      'ownLine',
      2,
    ],
    [
      '桑垭县实施乡村振兴战略和农村人居环境整治提升以及农村厕所革命、农村生活污水治理、农村生活垃圾分类工作领导小组联席会议综合协调办公室',
      'ownLine',
      3,
    ],
  ])('%s', (name, date, lines) => {
    const plan = planned(name);
    expect(plan.date).toBe(date);
    expect(plan.officeLines).toHaveLength(lines);
    expect(plan.officeLines.join('')).toBe(name);
    expect(plan.office.scale).toBeGreaterThanOrEqual(0.8);
    const boxes = plan.boxes.map(({ part }) => part);
    expect(boxes.filter((part) => part === 'issuingLine')).toHaveLength(lines);
    expect(boxes.includes('issuingDate')).toBe(date === 'ownLine');
  });

  it('of sixty characters is not narrowed to less than eight tenths, whatever its words', () => {
    const sixty = fc.array(han, { minLength: 60, maxLength: 60 }).map((each) => each.join(''));
    fc.assert(fc.property(sixty, (name) => planned(name).office.scale >= 0.8));
  });

  it('leaves an em in reserve on its line, and one before the date beside it, so that a wider face wraps nothing', () => {
    const room = 442.2 / 16 - 2;
    fc.assert(
      fc.property(names, (name) => {
        const { date, officeLines, office } = planned(name);
        const taken = date === 'sameLine' ? emWidth('2025年3月5日') + 1 : 0;
        for (const line of officeLines)
          expect(emWidth(line) * office.scale + taken).toBeLessThanOrEqual(room - 1 + 1e-3);
      }),
    );
  });

  it('loses nothing on several lines and fits them', () => {
    fc.assert(
      fc.property(names, (name) => {
        const { officeLines, office } = planned(name);
        expect(officeLines.join('')).toBe(name);
        const room = 442.2 / 16 - 2;
        for (const line of officeLines) expect(emWidth(line) * office.scale).toBeLessThanOrEqual(room + 0.1);
      }),
    );
  });
});

describe('a name is broken by sense', () => {
  it.each([
    ['桑垭县实施乡村振兴战略和农村人居环境整治提升|以及农村厕所革命工作领导小组联席会议综合协调办公室'],
    ['桑垭县防汛抗旱和应急抢险救灾指挥部|办公室（桑垭县应急管理局）'],
    ['桑垭市美丽河湖与幸福家园建设行动|统筹协调推进工作领导小组办公室'],
    ['桑垭州农业农村局、桑垭州水利局、|桑垭州林业和草原局联合编印小组'],
    ['桑垭县农业农村局、|桑垭县水利局、桑垭县林业局、|桑垭县应急管理局'],
  ])('%s', (broken) => {
    const lines = broken.split('|');
    expect(breakName(lines.join(''), lines.length)).toEqual(lines);
  });

  it('never inside a number or a word of Latin letters, never before a mark that closes', () => {
    const mixed = fc.array(fc.constantFrom('桑', '垭', '、', '（', '）', '2', '0', '年', 'A', 'B', '和'), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 3 }), (characters, count) => {
        const name = characters.join('');
        const lines = breakName(name, count);
        expect(lines.join('')).toBe(name);
        expect(lines.length).toBeLessThanOrEqual(count);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[）、]/u);
        for (const [i, line] of lines.slice(1).entries()) {
          expect(`${lines[i]?.slice(-1)}${line.slice(0, 1)}`).not.toMatch(/[0-9A-Z][0-9A-Z]/u);
        }
      }),
    );
  });
});
