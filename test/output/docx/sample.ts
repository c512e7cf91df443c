import type {
  Brief,
  Entry,
  Instruction,
  IssueDocument,
  Paragraph,
  Run,
} from '../../../src/document/document.js';
import {
  instructionParagraphs,
  runGroupsOf,
  signatureRuns,
  titleParagraphs,
} from '../../../src/document/paragraph.js';
import type { DraftComment } from '../../../src/output/docx/part/comment.js';
import { type SourceFile, spanOf } from '../../../src/source/file.js';

const body = (text: string): Run => ({ role: 'body', text });
const lead = (text: string): Run => ({ role: 'leadSentence', text });

const words = (text: string): Paragraph => ({ kind: 'paragraph', runs: [{ role: 'instruction', text }] });

const instructions: readonly Instruction[] = [
  {
    paragraphs: [words('河道整治要见底见效，各乡镇要学柳溪镇的做法。'), words('请水务局跟踪督办。')],
    signature: words('县委书记　沈望舒　2025年4月7日'),
  },
  { paragraphs: [words('请照办。')], signature: words('县长　顾以安') },
];

const attachmentNames: readonly Paragraph[] = [
  { kind: 'paragraph', runs: [body('附件：1.'), body('柳溪镇排污口清单')] },
  { kind: 'paragraph', runs: [body('2.'), body('柳溪镇河道整治任务分解和进度安排表')] },
];

const inspection: Entry = {
  kind: 'entry',
  id: '5f1c2a9e0b7d4836',
  title: '沈望舒8日到柳溪镇调研河道整治工作',
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        { role: 'headline', text: '沈望舒8日到柳溪镇调研河道整治工作' },
        body('　'),
        { role: 'attendees', text: '县水务局、县创建办负责同志参加。' },
        body('沈望舒沿柳溪步行3.2公里，先后查看了清淤现场、沿岸步道和“一河一档”公示牌，同巡河员攀谈，'),
        body('了解日常保洁、汛期值守等情况。今年以来，全镇清理淤泥1.6万方，拆除私搭棚屋47处，完成率达92%。'),
      ],
    },
    {
      kind: 'paragraph',
      runs: [
        body('沈望舒强调：'),
        lead('一要盯住源头。'),
        body('逐段查清排污口，做到“一口一策”，整改一处、销号一处。'),
        lead('二要守住长效。'),
        body('落实巡河制度，把临时突击变成日常习惯——让群众看得见变化。'),
        { role: 'contributor', text: '（柳溪镇）' },
      ],
    },
  ],
};

const headlineAlone: Entry = {
  kind: 'entry',
  id: 'c07e91d2a4b85f13',
  title: '东关街道开展夜间经济文明劝导',
  headline: {
    kind: 'paragraph',
    runs: [{ role: 'headline', text: '东关街道开展夜间经济文明劝导' }],
  },
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        body('“摊收地净、文明有序”。东关街道联合城管中队，每晚7:00至10:30在夜市设岗6处，'),
        { role: 'strong', text: '累计劝导1200余人次' },
        body('，发放《文明经营公约》850份；咨询邮箱dongguan@example.cn同步开通。'),
        { role: 'contributor', text: '（东关街道、县城管局）' },
      ],
    },
  ],
};

const brief = (id: string, unit: string, text: string): Brief => ({
  id,
  runs: [{ role: 'unitName', text: unit }, body(`：${text}`)],
});

/** An issue of a county that does not exist, with every part that a document can have. */
export const fullIssue: IssueDocument = {
  metadata: {
    title: '青岚县文明创建工作快报第12期',
    issuingOffice: '青岚县文明创建工作领导小组办公室',
    issueNumber: '第12期',
    date: '2025-04-09',
  },
  masthead: {
    retentionNotice: '内部资料　注意保存',
    nameplate: ['青岚县文明创建', '工作快报'],
    issueNumber: '第12期',
    issuingOffice: '青岚县文明创建工作领导小组办公室',
    date: '2025年4月9日',
  },
  contents: {
    title: '要　目',
    headlines: ['沈望舒8日到柳溪镇调研河道整治工作', '东关街道开展夜间经济文明劝导'],
  },
  editorsNote: [
    {
      kind: 'paragraph',
      runs: [
        { role: 'editorsNoteLabel', text: '编者按：' },
        {
          role: 'editorsNote',
          text: '创建工作已到攻坚期，现将两地做法编发，供各单位参考。',
        },
      ],
    },
  ],
  sections: [
    {
      heading: { role: 'section', text: '【调研督导】' },
      name: '调研督导',
      parts: [inspection, headlineAlone],
    },
    {
      heading: { role: 'section', text: '【简　讯】' },
      name: '简讯',
      parts: [
        {
          kind: 'briefs',
          subsection: { role: 'subsection', text: '【志愿服务】' },
          briefs: [
            brief('1b64e8f07a2c9d35', '县图书馆', '5日举办“书香进村”活动，送书300册。'),
            brief('9a3f50c6d7e1824b', '北坡乡、县农业局', '组织春耕帮扶队4支，帮扶12户；覆盖面积达86亩。'),
          ],
        },
      ],
    },
  ],
  colophon: {
    signOff: [
      { label: '编辑', text: '林一' },
      { label: '校对', text: '周二宁' },
      { label: '核签', text: '吴三' },
    ],
    distribution: [
      {
        label: '报',
        text: '市文明办，县委、县人大、县政府、县政协领导同志，县文明创建工作领导小组组长、副组长，县纪委监委机关',
      },
      { label: '送', text: '各兄弟县文明办' },
      { label: '本期增发', text: '各河长制成员单位' },
    ],
    printRun: '共印120份',
    contact: [
      { label: '电子邮箱', text: 'chuangjian@example.cn' },
      { label: '电话', text: '0000-1234567' },
    ],
  },
};

/** The full issue with an article before it that has every part of a centred title, and 落款. */
export const articleIssue: IssueDocument = {
  ...fullIssue,
  contents: {
    title: '要　目',
    headlines: ['青岚县小型水库“委托管护、片区巡查”的调查与思考', ...(fullIssue.contents?.headlines ?? [])],
  },
  sections: [
    {
      name: '信息专报',
      parts: [
        {
          kind: 'entry',
          id: 'e2d86b1f9c430a75',
          title: '青岚县小型水库“委托管护、片区巡查”的调查与思考',
          headline: {
            kind: 'paragraph',
            runs: [{ role: 'centredHeadline', text: '青岚县小型水库“委托管护、片区巡查”的调查与思考' }],
          },
          subtitle: {
            kind: 'paragraph',
            runs: [
              { role: 'subtitle', text: '——' },
              { role: 'subtitle', text: '以东片十九座水库为例' },
            ],
          },
          authors: { kind: 'paragraph', runs: [{ role: 'authors', text: '林一' }] },
          blocks: [
            {
              kind: 'paragraph',
              runs: [body('青岚县有小型水库十九座，去年起委托水务公司管护，县里按片区巡查。')],
            },
          ],
          signature: {
            contributors: [
              { role: 'signature', text: '县水务局' },
              { role: 'signature', text: '县农业局' },
            ],
            date: { role: 'signature', text: '2025年4月2日' },
          },
        },
      ],
    },
    ...fullIssue.sections,
  ],
};

const mailbox = 'chuangjian@example.cn';
const bulletinYaml: SourceFile = { path: 'bulletin.yaml', text: `电子邮箱: ${mailbox}` };
const written = spanOf(bulletinYaml, bulletinYaml.text.indexOf(mailbox), bulletinYaml.text.length);
const noted = {
  text: mailbox,
  span: written,
  segments: [{ at: 0, source: written.start, length: mailbox.length }],
};

/** The full issue whose mailbox knows where it was written. */
export const sourcedIssue: IssueDocument = {
  ...fullIssue,
  colophon: {
    ...fullIssue.colophon,
    contact: [{ label: '电子邮箱', text: mailbox, source: noted }],
  },
};

const sheetYaml: SourceFile = { path: 'issue.yaml', text: '密级: 机密★6个月\n签发人: 楼彧' };
const sourced = (role: Run['role'], text: string): Run => {
  const span = spanOf(sheetYaml, sheetYaml.text.indexOf(text), sheetYaml.text.indexOf(text) + text.length);
  return {
    role,
    text,
    source: { text, span, segments: [{ at: 0, source: span.start, length: text.length }] },
  };
};

/** The full issue with all that the standard knows of masthead and colophon, and page numbers in its contents. */
export const formalIssue: IssueDocument = {
  ...fullIssue,
  masthead: {
    ...fullIssue.masthead,
    marks: [
      { role: 'mastheadMark', text: '000012' },
      sourced('mastheadMark', '机密★6个月'),
      { role: 'mastheadMark', text: '特\u3000急' },
    ],
    signatories: [
      [sourced('signatory', '楼彧'), { role: 'signatory', text: '卞沅宁' }],
      [{ role: 'signatory', text: '江汀' }],
    ],
  },
  ...(fullIssue.contents ? { contents: { ...fullIssue.contents, hasPages: true } } : {}),
  colophon: {
    ...fullIssue.colophon,
    imprint: { office: { role: 'imprint', text: '青岚县文明办' }, date: '2025年4月10日印发' },
  },
};

/** As a layout sets its contents. */
export const listedHeadlines = [
  { lines: ['沈望舒8日到柳溪镇调研', '河道整治工作'], page: 1 },
  { lines: ['东关街道开展夜间经济文明劝导'], page: 12 },
];

/** Where its 密级 was written. */
export const classificationPlace = spanOf(sheetYaml, 4, 10);

/** The full issue with what may stand around its texts. */
export const aroundIssue: IssueDocument = {
  ...fullIssue,
  instructions,
  sections: fullIssue.sections.map((section, i) => ({
    ...section,
    parts: i === 0 ? [{ ...inspection, instructions, attachmentNames }, headlineAlone] : section.parts,
  })),
};

/** One on the mailbox of `sourcedIssue`, two on nothing that is printed. */
export const draftComments: readonly DraftComment[] = [
  { span: written, text: '警告：邮箱\n请核对' },
  { span: spanOf(bulletinYaml, 0, 1), text: '提示：<配置> & 其他' },
  { span: spanOf({ path: 'issue.yaml', text: '' }, 0), text: '提示：期号' },
];

/** The same issue with its first section's entries printed `times` over, to fill pages. */
export function longIssue(times: number): IssueDocument {
  const [first, ...rest] = fullIssue.sections;
  const { contents } = fullIssue;
  if (!first || !contents) throw new Error('the sample has sections and 要目');
  const copies = Array.from({ length: times }, (_, index) =>
    structuredClone(first.parts).map((part) =>
      part.kind === 'entry' ? { ...part, id: `${part.id.slice(4)}${String(index).padStart(4, '0')}` } : part,
    ),
  );
  return {
    ...fullIssue,
    contents: { ...contents, headlines: copies.flatMap(() => contents.headlines) },
    sections: [{ ...first, parts: copies.flat() }, ...rest],
  };
}

/** The issue's words in reading order, white space removed. */
export function plainText(document: IssueDocument): string {
  const { masthead, contents, colophon } = document;
  const labelled = (item: { label: string; text: string }): string => `${item.label}：${item.text}`;
  const text = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
  const words = [
    masthead.retentionNotice ?? '',
    ...masthead.nameplate,
    masthead.issueNumber,
    masthead.issuingOffice,
    masthead.date,
    ...(contents === undefined ? [] : [contents.title, ...contents.headlines]),
    ...document.editorsNote.map((note) => text(note.runs)),
    ...document.sections.flatMap((section) => [
      section.heading?.text ?? '',
      ...section.parts.flatMap((part) =>
        part.kind === 'entry'
          ? [
              ...instructionParagraphs(part.instructions).map(({ runs }) => text(runs)),
              ...titleParagraphs(part).map(({ runs }) => text(runs)),
              ...part.blocks.flatMap(runGroupsOf).map(text),
              ...(part.attachmentNames ?? []).map(({ runs }) => text(runs)),
              ...signatureRuns(part).map((run) => run.text),
            ]
          : [part.subsection?.text ?? '', ...part.briefs.map((one) => text(one.runs))],
      ),
    ]),
    ...colophon.signOff.map(labelled),
    ...colophon.distribution.map(labelled),
    colophon.printRun ?? '',
    ...colophon.contact.map(labelled),
  ];
  return words.join('').replace(/\s/gu, '');
}
