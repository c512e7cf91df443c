import { describe, expect, it } from 'vitest';
import { a, b, end, p, read, run, s, start, styled } from './written.js';

const entryA = p(`${start(a)}${run('甲一')}`) + p(`${run('甲二')}${end(a)}`);
const entryB = p(`${start(b)}${run('乙')}${end(b)}`);

describe('the parts of a DOCX that comes back', () => {
  it('begin and end with their anchors; text before the first is loose, text behind the end of one is marked', () => {
    expect(read(p(run('前')) + entryA + p(run('添的')) + p('') + entryB + p(run('末')))).toEqual([
      'loose',
      '  前',
      `entry ${a}`,
      '  甲一',
      '  甲二',
      '  (behind) 添的',
      `entry ${b}`,
      '  乙',
      '  (behind) 末',
    ]);
  });

  it('are loose where all anchors are gone', () => {
    expect(read(p(run('甲')) + p(run('乙')))).toEqual(['loose', '  甲', '  乙']);
  });

  it('are parted within a paragraph that was made of two', () => {
    expect(read(p(`${start(a)}${run('甲')}${end(a)}${start(b)}${run('乙')}${end(b)}`))).toEqual([
      `entry ${a}`,
      '  甲',
      `entry ${b}`,
      '  乙',
    ]);
  });

  it('go on to the end of a paragraph behind whose anchor somebody has typed, and begin with its beginning', () => {
    const typed = p(`${start(a)}${run('甲')}${end(a)}${run('，添')}`);
    expect(read(typed + p(`${run('先')}${start(b)}${run('乙')}${end(b)}`))).toEqual([
      `entry ${a}`,
      '  甲，添',
      `entry ${b}`,
      '  先乙',
    ]);
  });

  it('stand where their anchors stand, between paragraphs and in the paragraph before, as programs move them', () => {
    const between = start(a) + p(run('甲')) + end(a) + start(b) + p(run('乙')) + end(b);
    const moved = p(start(a)) + p(`${run('甲')}${start(b)}${end(a)}`) + p(run('乙')) + p(end(b));
    const parts = [`entry ${a}`, '  甲', `entry ${b}`, '  乙'];
    expect(read(between)).toEqual(parts);
    expect(read(moved)).toEqual(parts);
  });

  it('go on around one that was put into them', () => {
    expect(read(p(`${start(a)}${run('甲一')}`) + entryB + p(`${run('甲二')}${end(a)}`))).toEqual([
      `entry ${a}`,
      '  甲一',
      '  甲二',
      `entry ${b}`,
      '  乙',
    ]);
  });

  it('are there without text when it was taken away, and hold none of their neighbours', () => {
    expect(read(p(`${start(a)}${run('甲')}`) + p(`${start(b)}${end(b)}${run('后')}${end(a)}`))).toEqual([
      `entry ${a}`,
      '  甲',
      '  后',
      `entry ${b}`,
    ]);
    expect(read(entryA + p(`${start(b)}${end(b)}`) + p(run('后')))).toEqual([
      `entry ${a}`,
      '  甲一',
      '  甲二',
      '  (behind) 后',
      `entry ${b}`,
    ]);
  });

  it('reach to the next where their end is gone, and begin nowhere where their beginning is', () => {
    expect(read(p(`${start(a)}${run('甲')}`) + entryB + p(run('后')))).toEqual([
      `entry ${a}`,
      '  甲',
      `entry ${b}`,
      '  乙',
      '  (behind) 后',
    ]);
    expect(read(p(`${run('甲')}${end(a)}`) + entryB)).toEqual(['loose', '  甲', `entry ${b}`, '  乙']);
  });

  it('are one where LibreOffice has parted their anchor, and the first where somebody has copied it', () => {
    const again = `<w:bookmarkStart w:id="7" w:name="${a}"/>`;
    const parted =
      p(`${start(a)}${end(a)}${run('甲一')}`) + p(`${again}${run('甲二')}<w:bookmarkEnd w:id="7"/>`);
    expect(read(parted + entryB)).toEqual([`entry ${a}`, '  甲一', '  甲二', `entry ${b}`, '  乙']);
    const copied = p(`${again}${run('甲改')}<w:bookmarkEnd w:id="7"/>`);
    expect(read(entryA + entryB + copied)).toEqual([
      `entry ${a}`,
      '  甲一',
      '  甲二',
      `entry ${b}`,
      '  乙',
      '  (behind) 甲改',
    ]);
  });

  it('are none for bookmarks of other names', () => {
    const others = [`${a} Copy 1`, '_Toc000000001', '_kb_other', 'OLE_LINK1']
      .map((name) => start(name))
      .join('');
    expect(read(p(`${start(a)}${run('甲')}${others}${run('乙')}${end(a)}`))).toEqual([
      `entry ${a}`,
      '  甲乙',
    ]);
  });

  it('are found by content controls where no bookmark is left', () => {
    const control = (id: string, content: string): string =>
      `<w:sdt><w:sdtPr><w:alias w:val="题"/><w:tag w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const [idA, idB] = [a.slice(4), b.slice(4)];
    const table = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    expect(
      read(
        [
          p(run('前')),
          control(idA, p(run('甲一'))),
          // Pages are turned for a table.
          control(idA, table),
          control(idA, p(run('甲二'))),
          control(idA, p(run('附件'), styled('AnnexLabel')) + p(run('附件题'))),
          control(idB, p(run('乙'))),
          control(idA, p(run('又是甲'))),
          p(
            control('cccccccccccccccc', run('丙：讯')) + control('dddddddddddddddd', run('丁')),
            styled('Briefs'),
          ),
        ].join(''),
      ),
    ).toEqual([
      'loose',
      '  前',
      `entry ${a}`,
      '  甲一',
      '  grid',
      '    | 0 ',
      '  甲二',
      `annex ${a}_a1`,
      '  附件',
      '  附件题',
      `entry ${b}`,
      '  乙',
      `entry ${a}_2`,
      '  又是甲',
      'brief _kb_cccccccccccccccc',
      '  丙：讯',
      'brief _kb_dddddddddddddddd',
      '  丁',
    ]);
  });

  it('are briefs, sections and others by what they are named and where they stand', () => {
    const part = (name: string, text: string): string => `${start(name)}${run(text)}${end(name)}`;
    expect(
      read(
        [
          p(part('_kb_masthead', '某县 快报')),
          p(part(s, '【简讯】'), styled('Section')),
          p(
            part('_kb_subsection1', '【河湖】') + part(a, '甲：一。') + run('又一。') + part(b, '乙：二。'),
            styled('Briefs'),
          ),
          p(part('_kb_colophon', '编辑： 程望')),
        ].join(''),
      ),
    ).toEqual([
      'masthead _kb_masthead',
      '  某县快报',
      `section ${s}`,
      '  【简讯】',
      'subsection _kb_subsection1',
      '  【河湖】',
      `brief ${a}`,
      '  甲：一。又一。',
      `brief ${b}`,
      '  乙：二。',
      'colophon _kb_colophon',
      '  编辑：程望',
    ]);
  });

  it('take what somebody has typed between the controls of two briefs, where Word begins the next one, as the end of the first', () => {
    const brief = (name: string, text: string, before = ''): string =>
      `${start(name)}${before}<w:sdt><w:sdtPr><w:tag w:val="${name.slice(4)}"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>${end(name)}`;
    expect(read(p(brief(a, '甲：一。') + brief(b, '乙：二。', run('又一。')), styled('Briefs')))).toEqual([
      `brief ${a}`,
      '  甲：一。又一。',
      `brief ${b}`,
      '  乙：二。',
    ]);
  });

  it('leave out 要目, but not what somebody has put behind it', () => {
    const listed =
      p(`${start('_kb_contents')}${run('要　目')}`, styled('ContentsTitle')) +
      p(`${run('甲')}${end('_kb_contents')}`, styled('Contents'));
    expect(
      read(
        p(`${start('_kb_masthead')}${run('快报')}${end('_kb_masthead')}`) +
          listed +
          p(run('添'), styled('Contents')) +
          entryB,
      ),
    ).toEqual(['masthead _kb_masthead', '  快报', '  (behind) 添', `entry ${b}`, '  乙']);
  });
});
