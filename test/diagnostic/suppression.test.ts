import { describe, expect, it } from 'vitest';
import { checkFiles, officeFiles } from '../rule/proof-office.js';

const path = 'issues/0001/稿件.yaml';

function codes(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  return checkFiles({ ...officeFiles(), [path]: text, ...files }).map(
    ({ code, span }) => `${code} ${span.file.text.slice(0, span.start).split('\n').length}`,
  );
}

const head = '单位: 青鹭镇\n栏目: 工作动态\n日期: 2026-03-10\n';
const right = '标题: 青鹭镇清淤\n正文: 清理河道12公里。\n';
const wrong = '标题: 青鹭镇，，清淤\n正文: 清理河道，，12公里。\n';

describe('# kuaibao-ignore', () => {
  it('lets the next entry be, and no other', () => {
    expect(codes(`${head}# kuaibao-ignore punctuation/repeated: 原文如此\n${wrong}`)).toEqual([
      'punctuation/repeated 6',
    ]);
  });

  it('lets the entry on its own line be', () => {
    const text = `${head}标题: 青鹭镇，，清淤 # kuaibao-ignore punctuation/repeated: 原文如此\n正文: 清理河道12公里。\n`;
    expect(codes(text)).toEqual([]);
  });

  it('covers a block of text and a list below a key', () => {
    const body = '正文: |\n  清理河道，，12公里。\n\n  清运淤泥，，三百余方。\n';
    expect(
      codes(`${head}标题: 青鹭镇清淤\n# kuaibao-ignore punctuation/repeated：引自群众来信\n${body}`),
    ).toEqual([]);
  });

  it('is no comment inside a text', () => {
    const body = '正文: |\n  # kuaibao-ignore punctuation/repeated: 这是正文\n  清理河道，，12公里。\n';
    expect(codes(`${head}标题: 青鹭镇清淤\n${body}`)).toContain('punctuation/repeated 7');
  });

  it('needs a reason, a known code, and something to let be', () => {
    expect(codes(`${head}# kuaibao-ignore punctuation/repeated:\n${wrong}`)).toContain(
      'suppression/no-reason 4',
    );
    expect(codes(`${head}# kuaibao-ignore punctuation/repeatd: 因为\n${wrong}`)).toContain(
      'suppression/unknown-code 4',
    );
    expect(codes(`${head}# kuaibao-ignore 标点: 因为\n${wrong}`)).toContain('suppression/malformed 4');
    expect(
      codes(`${head}# kuaibao-ignore punctuation/repeated: 因为\n标题: 青鹭镇清淤\n正文: 清理河道12公里。\n`),
    ).toEqual(['suppression/unused 4']);
  });

  it('lets be what an issue’s rules find in the configuration, from there', () => {
    const bulletinYaml = officeFiles()['bulletin.yaml'] ?? '';
    const faulty = bulletinYaml.replace('  编辑: 何清圆\n', '').replace('7120127', '712012');
    expect(codes(`${head}${right}`, { 'bulletin.yaml': faulty })).toEqual([
      'issue/sign-off 33',
      'issue/phone 41',
    ]);
    const answered = faulty
      .replace('署名:', '# kuaibao-ignore issue/sign-off: 本单位不设编辑\n署名:')
      .replace('  电话:', '  # kuaibao-ignore issue/phone: 内线\n  电话:');
    expect(codes(`${head}${right}`, { 'bulletin.yaml': answered })).toEqual([]);
    const idle = bulletinYaml.replace('署名:', '# kuaibao-ignore issue/sign-off: 有的期不设编辑\n署名:');
    expect(codes(`${head}${right}`, { 'bulletin.yaml': idle })).toEqual([]);
  });

  it('never lets structure be', () => {
    const found = codes(
      `# kuaibao-ignore structure/unknown-unit: 新单位\n${head.replace('青鹭镇', '青鸬镇')}${wrong}`,
    );
    expect(found).toContain('suppression/structural 1');
    expect(found).toContain('structure/unknown-unit 2');
  });

  it('speaks for what the issue’s rules find', () => {
    const sheet = {
      'issues/0001/issue.yaml': '期号: 12\n# kuaibao-ignore issue/number: 第11期停刊\n日期: 2026-03-12\n',
      'issues/0000/issue.yaml': '期号: 10\n日期: 2026-03-01\n',
    };
    const right = `${head}标题: 青鹭镇清淤\n正文: 清理河道12公里。\n`;
    expect(codes(right, sheet)).toEqual(['issue/number 1', 'suppression/unused 2']);
    const swapped = {
      ...sheet,
      'issues/0001/issue.yaml': '# kuaibao-ignore issue/number: 第11期停刊\n期号: 12\n日期: 2026-03-12\n',
    };
    expect(codes(right, swapped)).toEqual([]);
  });
});

describe('校对 in bulletin.yaml', () => {
  const bulletin = (settings: string) => ({
    'bulletin.yaml': `${(officeFiles()['bulletin.yaml'] ?? '').replace(/\n校对:[\s\S]*$/u, '\n')}校对:\n${settings}`,
  });

  it('turns a rule off, or makes it less or more', () => {
    const off = bulletin('  规则:\n    punctuation/repeated: 关\n');
    expect(checkFiles({ ...officeFiles(), ...off, [path]: head + wrong })).toEqual([]);
    const hint = bulletin('  规则:\n    punctuation/repeated: 提示\n');
    const found = checkFiles({ ...officeFiles(), ...hint, [path]: head + wrong });
    expect(found.map(({ severity }) => severity)).toEqual(['hint', 'hint']);
  });

  it('knows its rules', () => {
    const misspelt = bulletin('  规则:\n    punctuation/repeatd: 关\n    structure/unknown-unit: 关\n');
    const found = checkFiles({ ...officeFiles(), ...misspelt });
    expect(found.map(({ code, hint }) => [code, hint])).toEqual([
      ['structure/unknown-rule', '您是不是要写“punctuation/repeated”？'],
      ['structure/unknown-rule', '请删去这一行，改正这类问题本身'],
    ]);
  });
});
