import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../../src/bulletin/read-bulletin.js';
import type { ItemContext, UsualSections } from '../../../src/import/item/item-context.js';
import { sectionOf } from '../../../src/import/item/section-of.js';

const { value: bulletin } = readBulletin({
  path: 'bulletin.yaml',
  text: '刊名: 工作快报\n编发单位: 县委办公室\n栏目: [领导活动, 工作动态, {名称: 简讯, 形式: 简讯}]\n单位: [栗坞镇]\n领导: [蔺书言]\n署名: {编辑: 甲乙}\n',
});

function guessed(headline: string, usual?: Partial<UsualSections>) {
  if (!bulletin) throw new Error('unreadable');
  const context: ItemContext = {
    bulletin,
    earlier: new Map(),
    folders: [],
    stem: '稿件',
    ...(usual ? { usual: { leaders: ['蔺书言'], led: new Map(), others: new Map(), ...usual } } : {}),
  };
  const guess = sectionOf({ names: [], headline, units: [], areUnitsSure: false }, context);
  return guess && [guess.value, guess.isSure];
}

describe('the section of an item', () => {
  it('is not told by words that stand in any headline', () => {
    expect(guessed('栗坞镇开展签约活动')).toBeUndefined();
    expect(guessed('栗坞镇部署安全工作')).toBeUndefined();
  });

  it('is the one where all of its kind have stood', () => {
    const usual = { led: new Map([['领导活动', 24]]), others: new Map([['工作动态', 40]]) };
    expect(guessed('县长蔺书言调研栗坞镇', usual)).toEqual(['领导活动', true]);
    expect(guessed('栗坞镇开展签约活动', usual)).toEqual(['工作动态', true]);
  });

  it('is proposed where most have, or few', () => {
    const most = new Map([
      ['工作动态', 30],
      ['领导活动', 2],
    ]);
    expect(guessed('栗坞镇清淤', { others: most })).toEqual(['工作动态', false]);
    expect(guessed('县长蔺书言调研栗坞镇', { led: new Map([['领导活动', 4]]) })).toEqual(['领导活动', false]);
  });

  it('is open where the kind has stood in none more than in others', () => {
    const even = new Map([
      ['工作动态', 3],
      ['领导活动', 3],
    ]);
    expect(guessed('栗坞镇清淤', { others: even })).toBeUndefined();
  });
});
