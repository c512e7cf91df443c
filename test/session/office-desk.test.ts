import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { openOffice } from '../../src/session/office.js';
import { filesOf, officeOf, textAt } from './waiting-office.js';

const place = '/单位';

function submission(unit: string): string {
  return `单位: ${unit}\n栏目: 工作动态\n标题: ${unit}修复海堤\n正文: 海堤修好。\n`;
}

function opened() {
  const host = memoryHost(
    officeOf(place, {
      'issues/0001/issue.yaml': '期号: 1\n日期: 2026-03-17\n',
      'issues/0001/青鹭镇.yaml': submission('青鹭镇'),
      'issues/0001/柳陂镇.yaml': submission('柳陂镇'),
    }),
  );
  return { host, office: openOffice(host, place) };
}

function headlines(office: ReturnType<typeof openOffice>, issue: string): readonly string[] {
  const { plan } = office.plan(issue);
  return plan?.sections.flatMap(({ entries }) => entries.map(({ headline }) => headline ?? '')) ?? [];
}

describe('an office that is open', () => {
  it('holds a submission, makes the next issue with it, moves it back, and knows at once what lies where', async () => {
    const { host, office } = opened();
    expect(headlines(office, 'issues/0001')).toHaveLength(2);
    const held = office.hold(['1/青鹭镇']);
    expect(held).toMatchObject({ refusal: undefined, moved: { folder: '/单位/待用', isWaiting: true } });
    expect(headlines(office, 'issues/0001')).toEqual(['柳陂镇修复海堤']);
    const { made, refusal } = office.next({ today: '2026-03-18' });
    expect(refusal).toBeUndefined();
    expect(made).toMatchObject({ folder: '/单位/issues/0002', facts: { number: 2, date: '2026-03-19' } });
    expect(office.issues()).toEqual(['issues/0001', 'issues/0002']);
    expect(headlines(office, 'issues/0002')).toEqual(['青鹭镇修复海堤']);
    expect((await office.check()).findings).toEqual([]);
    expect(office.move(['2/青鹭镇'], '1').refusal).toBeUndefined();
    expect(headlines(office, 'issues/0001')).toHaveLength(2);
    expect(filesOf(host, `${place}/issues/0002`)).toEqual(['issue.yaml']);
    expect(filesOf(host, `${place}/待用`)).toEqual([]);
    expect(textAt(host, `${place}/issues/0001/青鹭镇.yaml`)).toBe(submission('青鹭镇'));
  });

  it('holds for a later issue, and tells of waiting where the number is to come', () => {
    const { office } = opened();
    expect(office.hold(['1/青鹭镇'], '3').moved).toMatchObject({ folder: '/单位/待用/第3期', waitsFor: 3 });
    expect(office.next({ today: '2026-03-18' }).made?.held).toEqual([]);
    expect(office.next({ today: '2026-03-19' })).toMatchObject({ refusal: undefined, made: { held: [{}] } });
    expect(headlines(office, 'issues/0003')).toEqual(['青鹭镇修复海堤']);
  });

  it('answers with a refusal where an act cannot be done, and while a text is unsaved', () => {
    const { host, office } = opened();
    const before = filesOf(host, place);
    expect(office.move(['1/青鹭镇'], '1').refusal?.kind).toBe('alreadyThere');
    expect(office.next({ today: '2026-03-18', date: '2026-03-01' }).refusal?.kind).toBe('dayBeforeLast');
    office.overlay('issues/0001/青鹭镇.yaml', submission('柳陂镇'));
    expect(office.hold(['1/青鹭镇']).refusal?.kind).toBe('unsaved');
    expect(office.move(['1/青鹭镇'], '2').refusal?.kind).toBe('unsaved');
    expect(office.next({ today: '2026-03-18' }).refusal?.kind).toBe('unsaved');
    expect(filesOf(host, place)).toEqual(before);
    office.overlay('issues/0001/青鹭镇.yaml', undefined);
    expect(office.hold(['1/青鹭镇']).refusal).toBeUndefined();
  });
});
