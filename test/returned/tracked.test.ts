import { describe, expect, it } from 'vitest';
import { docx } from '../import/word/docx.js';
import { returned } from './as-sent.js';
import { a, b, del, end, ins, markDel, markIns, p, read, run, start } from './written.js';

/** The lines of an entry's paragraphs. */
function lines(...paragraphs: readonly string[]): readonly string[] {
  const body = p(`${start(a)}${run('头')}`) + paragraphs.join('') + p(`${run('尾')}${end(a)}`);
  const [entry, head, ...rest] = read(body);
  expect([entry, head, rest.pop()]).toEqual([`entry ${a}`, '  头', '  尾']);
  return rest.map((line) => line.slice(2));
}

describe('tracked changes in a DOCX that comes back', () => {
  it('are kept beside the text as it reads, with who made them', () => {
    expect(lines(p(run('一') + del('程望', '二') + ins('岑宁', run('三', '<w:b/>')) + run('四')))).toEqual([
      '一[-二-]{+**三**+}四',
    ]);
  });

  it('of one person and minute are one, however Word parts them', () => {
    const parted = ins('程望', run('一')) + ins('程望', run('二') + run('三'));
    const later = ins('程望', run('四')).replace('09:30', '09:31');
    const body = p(`${start(a)}${parted}${later}${end(a)}`);
    const [piece] = returned(docx(body)).manuscript.parts[0]?.pieces ?? [];
    expect(piece?.kind === 'line' && piece.runs.map(({ text, change }) => [text, change?.by.date])).toEqual([
      ['一二三', '2026-03-11T09:30:00Z'],
      ['四', '2026-03-11T09:31:00Z'],
    ]);
  });

  it('of one person that another took back were never there', () => {
    expect(lines(p(run('一') + ins('程望', del('岑宁', '二')) + run('三')))).toEqual(['一三']);
  });

  it('of moves are a deletion and an insertion', () => {
    const from = `<w:moveFrom w:id="1" w:author="程望">${run('一')}</w:moveFrom>`;
    const to = `<w:moveTo w:id="2" w:author="程望">${run('一')}</w:moveTo>`;
    expect(lines(p(run('甲') + from), p(run('乙') + to))).toEqual(['甲[-一-]', '乙{+一+}']);
  });

  describe('that move a submission leave its bookmark with what they took away; it is found', () => {
    const who = 'w:author="程望" w:date="2026-03-11T09:30:00Z"';
    const mark = (kind: string): string => `<w:rPr><w:${kind} w:id="1" ${who}/></w:rPr>`;
    const range = (kind: string, content: string, name: string): string =>
      `<w:${kind}RangeStart w:id="8" ${who} w:name="${name}"/>${content}<w:${kind}RangeEnd w:id="8"/>`;
    const from = (text: string, ...anchors: readonly [string, string]): string =>
      p(`${anchors[0]}<w:moveFrom w:id="2" ${who}>${run(text)}</w:moveFrom>${anchors[1]}`, mark('moveFrom'));
    const to = (text: string): string =>
      p(`<w:moveTo w:id="3" ${who}>${run(text)}</w:moveTo>`, mark('moveTo'));
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="${a.slice(4)}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const other = p(`${start(b)}${run('乙')}${end(b)}`);
    const moved = [
      `entry ${a}`,
      '  (deleted by 程望) [-甲-]',
      '  (inserted by 程望) {+甲+}',
      '  (behind) 末',
    ];

    it.each([
      [
        'by the control that was copied',
        control(range('moveFrom', from('甲', start(a), end(a)), 'm')),
        control(range('moveTo', to('甲'), 'm')),
      ],
      [
        'by the name of the move',
        range('moveFrom', from('甲', start(a), end(a)), 'm'),
        range('moveTo', to('甲'), 'm'),
      ],
    ])('%s', (_, old, now) => {
      expect(read(old + other + now + p(run('末')))).toEqual([`entry ${b}`, '  乙', ...moved]);
      const upward = read(now + other + old);
      expect(upward).toEqual([
        `entry ${a}`,
        '  (inserted by 程望) {+甲+}',
        '  (deleted by 程望) [-甲-]',
        `entry ${b}`,
        '  乙',
      ]);
    });
  });

  it('add paragraphs: by their own mark, or by the one before them', () => {
    expect(
      lines(
        p(run('一'), markIns('程望')),
        p(ins('程望', run('二'))),
        p(ins('岑宁', run('三')), markIns('岑宁')),
        p(run('四')),
      ),
    ).toEqual(['一', '(inserted by 程望) {+二+}', '(inserted by 岑宁) {+三+}', '四']);
  });

  it('take paragraphs away, and make two of them one', () => {
    expect(
      lines(
        p(del('程望', '一'), markDel('程望')),
        p(run('二'), markDel('岑宁')),
        p(del('岑宁', '三'), markDel('岑宁')),
        p(run('四')),
        p(del('程望', '五')),
        p('', markDel('程望')),
      ),
    ).toEqual(['(deleted by 程望) [-一-]', '二[-三-]四', '[-五-]']);
  });

  it('of rows and cells', () => {
    const cell = (content: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(content)}</w:tc>`;
    const row = (properties: string, ...cells: readonly string[]): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
    const who = 'w:id="1" w:author="程望"';
    expect(
      lines(
        `<w:tbl>${[
          row('', cell(run('一')), cell(run('二'), `<w:cellDel ${who}/>`)),
          row(`<w:ins ${who}/>`, cell(ins('程望', run('三')))),
          row(`<w:del ${who}/>`, cell(del('程望', '四'))),
        ].join('')}</w:tbl>`,
      ),
    ).toEqual([
      'grid',
      '  | 0 一 | 1 [-二-]',
      '  inserted by 程望 | 0 {+三+}',
      '  deleted by 程望 | 0 [-四-]',
    ]);
  });

  it('of a look are none of the text, nor bold as it was before', () => {
    const changed = (properties: string, was: string): string =>
      `${properties}<w:rPrChange w:id="1" w:author="程望"><w:rPr>${was}</w:rPr></w:rPrChange>`;
    const body = p(run('一', changed('<w:b/>', '')) + run('二', changed('', '<w:b/>')));
    expect(lines(body)).toEqual(['**一**二']);
  });

  it('are told of, if there are any', () => {
    const isTracked = (content: string, properties = ''): boolean =>
      returned(docx(p(content, properties))).isTracked;
    expect(isTracked(run('一'))).toBe(false);
    expect(isTracked(run('一') + del('程望', '二'))).toBe(true);
    expect(isTracked(run('一'), markIns('程望'))).toBe(true);
  });
});
