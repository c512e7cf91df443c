import { describe, expect, it } from 'vitest';
import { measureMasthead } from '../../../src/output/docx/style/masthead-form.js';
import { characterSpacing, characterWidth, pageMeasures } from '../../../src/output/docx/style/measure.js';
import { mmToPt } from '../../../src/style/length.js';
import { resolveStyle } from '../../../src/style/style.js';
import { planMasthead } from '../../../src/typography/masthead.js';
import { fullIssue } from './sample.js';

const style = resolveStyle();
const bare = {
  nameplate: ['青岚快报'],
  issueNumber: '第1期',
  issuingOffice: '青岚县委办公室',
  date: '2025年1月2日',
};

const cases = {
  full: fullIssue.masthead,
  bare,
  'two upper lines': { ...bare, nameplate: ['青岚县', '文明创建', '工作快报'] },
  'rather long office': { ...bare, issuingOffice: '青岚县创建全国文明城市工作领导小组办公室' },
  'long office': {
    ...bare,
    issuingOffice: '青岚县创建全国文明城市工作领导小组办公室综合协调一组',
  },
  'longest office': {
    ...bare,
    issuingOffice: '青岚县创建全国文明城市工作领导小组办公室'.repeat(2),
  },
};

describe('pageMeasures', () => {
  it('fits 22 lines of 579 twips and 28 characters into the type area', () => {
    const page = pageMeasures(style);
    expect(page.linePitch).toBe(579);
    expect(page.linePitch * 22).toBeLessThanOrEqual(page.height - page.margin.top - page.margin.bottom);
    expect(characterSpacing(style)).toBe(-5);
    expect(characterWidth(style) * 28).toBeLessThanOrEqual(page.area);
    expect(characterWidth(style) * 29).toBeGreaterThan(page.area);
  });
});

describe('measureMasthead', () => {
  it.each(Object.entries(cases))(
    '%s: the text begins on the line of the grid that the plan says',
    (_, masthead) => {
      const form = measureMasthead(masthead, style);
      const plan = planMasthead(masthead, style);
      const lines = Math.round(plan.height / style.grid.linePitch);
      const upper = masthead.nameplate.length - 1;
      const divider = (form.dividerSpace + style.masthead.dividerThickness) * 20;
      const height = Object.entries(form.places).reduce((sum, [part, place]) => {
        const paragraphs = part === 'nameplateUpper' ? upper : 1;
        const lines = part === 'issuingLine' ? form.officeLines.length : 1;
        return sum + paragraphs * (place.before + lines * place.line + place.after);
      }, divider);
      expect(Math.abs(height - lines * 579)).toBeLessThanOrEqual(1);
    },
  );

  it('puts the divider where the plan has it, to half a millimetre', () => {
    const plan = planMasthead(bare, style);
    const form = measureMasthead(bare, style);
    const height = Object.values(form.places).reduce((sum, place) => sum + place.before + place.line, 0);
    const divider = plan.boxes.find((box) => box.part === 'divider');
    expect(Math.abs(height / 20 + form.dividerSpace - (divider?.top ?? 0))).toBeLessThan(
      mmToPt(style.masthead.dividerGap) / 8,
    );
  });

  it('drops the date to a line of its own beside an office too long to condense, then breaks the name', () => {
    expect(measureMasthead(cases['rather long office'], style)).toMatchObject({ date: 'sameLine' });
    expect(measureMasthead(cases['rather long office'], style).office.scale).toBeLessThan(1);
    expect(measureMasthead(cases['long office'], style)).toMatchObject({
      date: 'ownLine',
      officeLines: [cases['long office'].issuingOffice],
    });
    const longest = measureMasthead(cases['longest office'], style);
    expect(longest.date).toBe('ownLine');
    expect(longest.officeLines).toHaveLength(2);
  });
});
