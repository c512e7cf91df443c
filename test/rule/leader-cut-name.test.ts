import { describe, expect, it } from 'vitest';
import { checkFiles, filesFor, officeFiles } from './proof-office.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

wrongTexts('register/leader-cut-name', [
  ['副县长谢知到会。', '谢知', '副县长谢知微到会。'],
  ['县委书记望舒讲话。', '望舒', '县委书记程望舒讲话。'],
  ['县长黎景主持会议，副县长谢知微参加。', '黎景', '县长黎景行主持会议，副县长谢知微参加。'],
  ['副县长谢微到会。', '谢微', '副县长谢知微到会。'],
  ['谢知副县长到会。', '谢知', '谢知微副县长到会。'],
  ['县领导程望舒、黎景到场指导。', '黎景', '县领导程望舒、黎景行到场指导。'],
  ['程舒和谢知微一同察看泵站。', '程舒', '程望舒和谢知微一同察看泵站。'],
  ['黎景主持召开防汛会议', '黎景', '黎景行主持召开防汛会议', 'headline'],
]);

rightTexts('register/leader-cut', {
  'register/leader-cut-name': [
    '副县长谢知微到会。',
    '批示要求：“请县长景行、副县长知微同志阅处。”',
    '请知微同志阅处。',
    '村党支部书记谢知到会。',
    '技术员谢知到会。',
    '副县长何清到会。',
    '望舒书记到会，景行县长到场。',
    '黎景主持村民会议，谢知调研用水。',
    '标题|谢知家门口通了自来水',
    '村民谢知、黎景到场。',
    '邻县谢知副县长到会。',
  ],
});

describe('a cut name', () => {
  const found = (leaders: string, text: string) => {
    const files = filesFor(text);
    const bulletinYaml = (officeFiles()['bulletin.yaml'] ?? '').replace(
      /领导:\n(?: {2}.*\n)+/u,
      `领导:\n${leaders}`,
    );
    return checkFiles({ ...files, 'bulletin.yaml': bulletinYaml })
      .filter(({ code }) => code === 'register/leader-cut-name')
      .map(({ message }) => message);
  };
  const leader = (name: string, post?: string): string =>
    `  - 姓名: ${name}\n${post === undefined ? '' : `    职务: ${post}\n`}`;

  it('is nothing if it is itself a registered name', () => {
    const both = `${leader('谢知微', '副县长')}${leader('谢知', '副县长')}`;
    expect(found(both, '副县长谢知到会。')).toEqual([]);
  });

  it('may be of two leaders', () => {
    const two = `${leader('谢知微', '副县长')}${leader('谢知行', '副县长')}`;
    expect(found(two, '副县长谢知到会。')).toEqual(['出现“谢知”，名册中是“谢知微”“谢知行”']);
  });

  it('is found behind a post where the register names none, but not behind one below a county', () => {
    expect(found(leader('沈啟明'), '副县长沈啟到会。')).toEqual(['出现“沈啟”，应为“沈啟明”']);
    expect(found(leader('沈啟明'), '县长啟明讲话。')).toEqual(['出现“啟明”，应为“沈啟明”']);
    expect(found(leader('沈啟明'), '村委会主任沈啟到会。')).toEqual([]);
  });
});
