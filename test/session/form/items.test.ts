import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFix } from '../../../src/session/form/form-finding.js';
import { emptyItem, type FormItem } from '../../../src/session/form/form-item.js';
import { openForm } from '../../../src/session/form/open-form.js';
import { readItems } from '../../../src/session/form/read-items.js';
import { writeItem, writeItems } from '../../../src/session/form/write-item.js';

const form = openForm('刊名: 快报\n编发单位: 办公室\n栏目: [工作动态]\n单位: [甲镇, 乙镇]\n');

/** Texts of a line that mean something to YAML, to the form, or to the check. */
const words = fc.constantFrom(
  ...[
    '甲镇',
    '清理河道',
    '，',
    ',',
    '。',
    ' ',
    '　',
    "'",
    '"',
    '#',
    ' #',
    ': ',
    '：',
    '- ',
    '---',
    '|',
    '>',
    '&',
    '*',
    '!',
  ],
  ...[
    '{',
    ']',
    '@',
    '%',
    '~',
    'null',
    '0127',
    '**',
    '\\',
    '[图片：甲.jpg]',
    '一是',
    '𰻝',
    'é',
    '🙂',
    '\t',
    '2000 条',
  ],
);
const line = fc
  .array(words, { minLength: 1, maxLength: 6 })
  .map((each) => each.join('').trim())
  .filter((text) => text !== '');
const body = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
const item: fc.Arbitrary<FormItem> = fc
  .record({
    contributors: fc.constantFrom([], ['甲镇'], ['甲镇', '乙镇']),
    headline: fc.oneof(fc.constant(''), line),
    body,
    remark: fc.oneof(fc.constant(''), body),
  })
  .map((values) => ({ ...emptyItem, section: '工作动态', ...values }));

describe('the items of the form', () => {
  it('are read again as they were written, as far as YAML can hold them', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
        const read = readItems(writeItems(items));
        fc.pre(read !== undefined);
        const plain = (each: FormItem) => writeItem(each).text.normalize('NFC');
        expect(read?.map(plain)).toEqual(items.map(plain));
      }),
    );
  });

  it('are told of faults at the words that are faulty', async () => {
    await fc.assert(
      fc.asyncProperty(item, async (each) => {
        for (const { field, start, end, diagnostic } of (await form?.check(each)) ?? []) {
          if (field !== 'body') continue;
          const { span } = diagnostic;
          const written = span.file.text.slice(span.start, span.end);
          if (/\n|正文/u.test(written)) continue;
          expect(each.body.slice(start, end)).toBe(written);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep the keys that the form has no field for', () => {
    const text =
      '单位: 甲镇\n# 图在后面\n附件:\n  - 名称: 一览表\n    文件: 表.csv\n栏目: 工作动态\n停用: 是\n标题: 乙\n正文: |\n  丙。\n';
    const [read] = readItems(text) ?? [];
    expect(read && writeItem(read).text).toBe(
      '单位: 甲镇\n栏目: 工作动态\n标题: 乙\n正文: |\n  丙。\n附件:\n  - 名称: 一览表\n    文件: 表.csv\n停用: 是\n',
    );
  });

  it('are mended in a field of one line as in the text', async () => {
    const faulty: FormItem = {
      ...emptyItem,
      contributors: ['甲镇'],
      section: '工作动态',
      headline: '甲镇: 清理"河道", 乙',
      body: '丙。',
    };
    const [first] = ((await form?.check(faulty)) ?? []).filter(
      ({ field, fix }) => field === 'headline' && fix,
    );
    expect(first && withFix(faulty, first).headline).not.toBe(faulty.headline);
    expect(form?.mended(faulty).headline).toBe('甲镇：清理“河道”，乙');
  });
});
