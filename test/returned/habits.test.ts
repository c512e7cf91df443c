import { describe, expect, it } from 'vitest';
import { relation } from '../import/word/docx.js';
import { a, del, end, ins, p, read, run, start, styled } from './written.js';

/** The pieces of an entry that holds some content, and remarks. */
function pieces(content: string, parts = {}, relations = ''): readonly string[] {
  const body = p(`${start(a)}${run('头')}`) + content + p(`${run('尾')}${end(a)}`);
  return read(body, parts, relations)
    .map((line) => line.replace(/^ {2}/u, ''))
    .filter((line) => line !== `entry ${a}` && line !== '头' && line !== '尾');
}

const r = (content: string): string => `<w:r>${content}</w:r>`;
const fieldChar = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`);

describe('the text of a DOCX that Word has saved', () => {
  it('is one, however Word parts it by spelling, input, pages and languages', () => {
    expect(
      pieces(
        `<w:p w:rsidR="00A1" w:rsidRDefault="00A2"><w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr>${[
          '<w:proofErr w:type="spellStart"/>',
          '<w:r w:rsidR="00A3"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>一</w:t></w:r>',
          '<w:r w:rsidRPr="00A4"><w:lastRenderedPageBreak/><w:t>二</w:t></w:r>',
          '<w:proofErr w:type="spellEnd"/>',
          '<w:r><w:rPr><w:cs/></w:rPr><w:t xml:space="preserve">three </w:t></w:r>',
          `<w:smartTag w:uri="x" w:element="date">${run('四')}</w:smartTag>`,
          `<w:hyperlink w:anchor="_Toc1" w:history="1">${run('五')}</w:hyperlink>`,
          `<w:customXml w:element="x">${run('六')}</w:customXml>`,
          `<w:bdo w:val="ltr">${run('七')}</w:bdo>`,
          r('<w:softHyphen/><w:noBreakHyphen/><w:t>八</w:t>'),
        ].join('')}</w:p>`,
      ),
    ).toEqual(['一二three 四五六七-八']);
  });

  it('has line ends where soft returns are, but none in titles, and no tabs or page ends at its ends', () => {
    const broken = r(
      '<w:tab/><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t><w:br w:type="page"/><w:tab/>',
    );
    expect(pieces(p(broken) + p(broken, styled('Headline')))).toEqual(['一⏎二\t三', '一二\t三']);
  });

  it('has the results of fields, not their codes', () => {
    const field = `${fieldChar('begin')}${r('<w:instrText> PAGEREF _Toc1 \\h </w:instrText>')}${fieldChar('separate')}${run('3')}${fieldChar('end')}`;
    const taken = `<w:del w:id="1" w:author="程望">${fieldChar('begin')}${r('<w:delInstrText> REF x </w:delInstrText>')}${fieldChar('separate')}${r('<w:delText>旧</w:delText>')}${fieldChar('end')}</w:del>`;
    expect(pieces(p(run('见第') + field + run('页') + taken))).toEqual(['见第3页[-旧-]']);
  });

  it('has the numbers that Word counts where somebody lets it', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
    const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';
    const gone = p(del('程望', '二件'), `${listed}<w:rPr><w:del w:id="1" w:author="程望"/></w:rPr>`);
    expect(pieces(p(run('一件', '<w:b/>'), listed) + gone + p(run('三件'), listed), { numbering })).toEqual([
      '**一、一件**',
      '(deleted by 程望) [-二件-]',
      '二、三件',
    ]);
  });

  it('is bold by direct formatting and by styles, and not where a run takes it back', () => {
    const lead = '<w:rStyle w:val="LeadSentence"/>';
    expect(
      pieces(
        p(
          run('一', '<w:b/>') +
            run('二', lead) +
            run('三', `${lead}<w:b w:val="0"/>`) +
            run('四', '<w:bCs/>'),
        ),
      ),
    ).toEqual(['**一二**三四']);
  });

  it('leaves out what is hidden, and the reading above a word', () => {
    const ruby = r(
      `<w:ruby><w:rt>${r('<w:t>qiáo</w:t>')}</w:rt><w:rubyBase>${r('<w:t>峤</w:t>')}</w:rubyBase></w:ruby>`,
    );
    expect(pieces(p(run('一') + run('藏', '<w:vanish/>') + ruby))).toEqual(['一峤']);
  });

  it('has that of controls with their changes, and none of one that nobody has filled in', () => {
    const control = (properties: string, content: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(
      pieces(
        control('', p(run('一') + control('', ins('程望', run('二'))))) +
          p(run('三') + control('<w:showingPlcHdr/>', run('单击此处'))),
      ),
    ).toEqual(['一{+二+}', '三']);
  });

  it('has that of text boxes behind their paragraph', () => {
    const box = (content: string): string =>
      r(
        `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
      );
    expect(
      pieces(p(run('一') + box(p(run('框一')) + p(run('框二') + box(p(run('套框'))))) + run('二'))),
    ).toEqual(['一二', '框一', '框二', '套框']);
  });

  it('has that of tables, with what they span, hold and nest', () => {
    const cell = (content: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const nested = `<w:tbl>${row(cell(p(run('套一'))), cell(p(run('套二'))))}</w:tbl>`;
    expect(
      pieces(
        `${p(run('表1'), styled('Caption'))}<w:tbl>${[
          row(cell(p(run('一')) + p(run('二'))), cell(p(run('三')), '<w:gridSpan w:val="2"/>')),
          row(
            cell(p(run('四')), '<w:vMerge w:val="restart"/>'),
            cell(nested + p('')),
            cell(p(run('六', '<w:b/>'))),
          ),
          `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p(run('七')))}</w:tr>`,
          row(cell(p(run('盖住')), '<w:vMerge/>'), cell(p('')), cell(p(''))),
        ].join('')}</w:tbl>`,
      ),
    ).toEqual([
      'grid 表1',
      '  | 0 一⏎二 | 1 2x1 三',
      '  | 0 1x2 四⏎盖住 | 1 套一\t套二 | 2 **六**',
      '  | 1 七',
      '  | 1  | 2 ',
    ]);
  });

  it('has pictures with what stands below them', () => {
    const media = { 'word/media/image1.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) };
    const relations = relation('rId9', 'image', 'media/image1.png');
    const picture = r('<w:drawing><wp:inline><a:blip r:embed="rId9"/></wp:inline></w:drawing>');
    const caption = (text: string): string => p(run(text), styled('Caption'));
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const pair = `<w:tbl><w:tr>${cell(p(picture)).repeat(2)}</w:tr><w:tr>${cell(caption('图2'))}${cell(caption('图3'))}</w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr>${cell(p(run('一')))}</w:tr></w:tbl>`;
    const image = 'image 4c4b6a3b';
    expect(
      pieces(
        [
          p(picture),
          caption('图1'),
          pair,
          p(`${run('字')}${picture}`),
          caption('表1'),
          table,
          p(picture, '<w:keepNext/>'),
          caption('图4'),
          table,
          p(`<w:del w:id="1" w:author="程望">${picture}</w:del>`),
        ].join(''),
        media,
        relations,
      ),
    ).toEqual([
      image,
      '  图1',
      image,
      '  图2',
      image,
      '  图3',
      '字',
      image,
      'grid 表1',
      '  | 0 一',
      image,
      '  图4',
      'grid',
      '  | 0 一',
    ]);
  });
});

describe('remarks in a DOCX that comes back', () => {
  const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
  const to = (id: number): string =>
    `<w:commentRangeEnd w:id="${id}"/>${r(`<w:commentReference w:id="${id}"/>`)}`;
  const comment = (id: number, author: string, ...lines: readonly string[]): string =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-11T10:00:00Z">${lines.map((line) => p(run(line))).join('')}</w:comment>`;

  it('are those of people, with the words that they are tied to', () => {
    const comments = [
      comment(0, '程望', '数字对吗？', '请核。'),
      comment(1, '快报校对', '这里多了一个逗号'),
      comment(2, '岑宁', '在这里加一段'),
    ].join('');
    expect(
      pieces(
        p(`${run('完成')}${from(0)}${from(1)}${run('46')}${del('程望', '旧')}${run('个')}`) +
          p(`${run('问题')}${to(0)}${to(1)}${r('<w:commentReference w:id="2"/>')}`),
        { comments },
      ),
    ).toEqual([
      '完成46[-旧-]个',
      '问题',
      '# 程望 2026-03-11T10:00:00Z 0 “46个问题”: 数字对吗？\n请核。',
      '# 岑宁 2026-03-11T10:00:00Z 0 “”: 在这里加一段',
    ]);
  });

  it('are footnotes, too, for which an issue has no place', () => {
    const footnotes = `<w:footnote w:id="2">${p(run('据统计局'))}</w:footnote>`;
    expect(
      pieces(p(run('增长') + ins('程望', r('<w:footnoteReference w:id="2"/>')) + run('3%')), { footnotes }),
    ).toEqual(['增长3%', '# 程望 2026-03-11T09:30:00Z 0 “”: 脚注：据统计局']);
  });
});
