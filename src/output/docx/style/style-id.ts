/** Ids and names of the styles. A custom name must not be the Chinese name of another built-in style (正文, 页码,
 * 要点, 签名): Word would rename it. Built-in ones keep their canonical name and get the Chinese one as alias. */
export const paragraphStyles = {
  normal: { id: 'Normal', name: 'Normal' },
  mastheadMark: { id: 'MastheadMark', name: '版头标注' },
  retentionNotice: { id: 'RetentionNotice', name: '保存提示' },
  nameplateUpper: { id: 'NameplateUpper', name: '报名上行' },
  nameplate: { id: 'Nameplate', name: '报名' },
  issueNumber: { id: 'IssueNumber', name: '期号' },
  issueNumberLine: { id: 'IssueNumberLine', name: '期号行' },
  issuingLine: { id: 'IssuingLine', name: '编发行' },
  issuingOfficeLine: { id: 'IssuingOfficeLine', name: '编发单位行' },
  instruction: { id: 'Instruction', name: '批示' },
  instructionSignature: { id: 'InstructionSignature', name: '批示署名' },
  contentsTitle: { id: 'ContentsTitle', name: '要目标题' },
  contents: { id: 'Contents', name: 'toc 2', alias: '要目' },
  editorsNote: { id: 'EditorsNote', name: '编者按' },
  section: { id: 'Section', name: 'heading 1', alias: '栏目' },
  subsectionHeading: { id: 'SubsectionHeading', name: '子栏目标题' },
  headline: { id: 'Headline', name: 'heading 2', alias: '稿件标题' },
  centredHeadline: { id: 'CentredHeadline', name: '居中标题' },
  articleTitle: { id: 'ArticleTitle', name: '专报标题' },
  subtitle: { id: 'SubtitleLine', name: '副题' },
  authors: { id: 'Authors', name: '作者' },
  freeLine: { id: 'FreeLine', name: '空行' },
  body: { id: 'Body', name: '稿件正文' },
  runInEntry: { id: 'RunInEntry', name: '接排稿件' },
  heading1: { id: 'Level1', name: 'heading 3', alias: '一级标题' },
  heading2: { id: 'Level2', name: 'heading 4', alias: '二级标题' },
  heading3: { id: 'Level3', name: 'heading 5', alias: '三级标题' },
  heading4: { id: 'Level4', name: 'heading 6', alias: '四级标题' },
  annexLabel: { id: 'AnnexLabel', name: '附件标记' },
  attachmentName: { id: 'AttachmentName', name: '附件说明' },
  briefs: { id: 'Briefs', name: '简讯' },
  signature: { id: 'SignatureLine', name: '落款单位' },
  signatureDate: { id: 'SignatureDate', name: '落款日期' },
  subsectionBriefs: { id: 'SubsectionBriefs', name: '子栏目简讯' },
  caption: { id: 'Caption', name: 'caption', alias: '题注' },
  tableHead: { id: 'TableHead', name: '表头' },
  tableText: { id: 'TableText', name: '表格文字' },
  tableEnd: { id: 'TableEnd', name: '表格末' },
  picture: { id: 'Picture', name: '图片' },
  signOff: { id: 'SignOff', name: '署名' },
  distribution: { id: 'Distribution', name: '分发' },
  contact: { id: 'Contact', name: '联系' },
  imprint: { id: 'Imprint', name: '印发' },
  colophonEnd: { id: 'ColophonEnd', name: '报尾末' },
  draftMark: { id: 'DraftMark', name: '送审稿' },
  footer: { id: 'Footer', name: 'footer' },
  pageNumberOdd: { id: 'PageNumberOdd', name: '单页页码' },
  pageNumberEven: { id: 'PageNumberEven', name: '双页页码' },
  pageNumberCentre: { id: 'PageNumberCentre', name: '居中页码' },
} as const satisfies Record<string, StyleName>;

export const characterStyles = {
  signatory: { id: 'Signatory', name: '签发人' },
  nameplateEnd: { id: 'NameplateEnd', name: '报名末字' },
  issuingOffice: { id: 'IssuingOffice', name: '编发单位' },
  editorsNoteLabel: { id: 'EditorsNoteLabel', name: '编者按标签' },
  subsection: { id: 'Subsection', name: '子栏目' },
  headline: { id: 'RunInHeadline', name: '接排标题' },
  attendees: { id: 'Attendees', name: '陪同' },
  strong: { id: 'StrongText', name: '加粗' },
  leadSentence: { id: 'LeadSentence', name: '要点首句' },
  heading1: { id: 'RunInLevel1', name: '接排一级标题' },
  heading2: { id: 'RunInLevel2', name: '接排二级标题' },
  heading3: { id: 'RunInLevel3', name: '接排三级标题' },
  heading4: { id: 'RunInLevel4', name: '接排四级标题' },
  unitName: { id: 'UnitName', name: '简讯单位' },
  tableStrong: { id: 'TableStrong', name: '表格加粗' },
  contributor: { id: 'Contributor', name: '报送单位' },
  pageNumber: { id: 'PageNumber', name: 'page number' },
} as const satisfies Record<string, StyleName>;

/** Styles of parts that few issues have, by kind: a file holds those of them that its text uses. A paragraph and a character style of one
 * kind go together. */
export const occasionalStyles: ReadonlySet<ParagraphKind | CharacterKind> = new Set<
  ParagraphKind | CharacterKind
>([
  ...(['heading1', 'heading2', 'heading3', 'heading4'] as const),
  ...(['caption', 'tableHead', 'tableText', 'tableEnd', 'tableStrong', 'picture'] as const),
  ...(['instruction', 'instructionSignature', 'attachmentName', 'annexLabel'] as const),
  ...(['mastheadMark', 'issueNumberLine', 'signatory', 'imprint'] as const),
  ...(['centredHeadline', 'articleTitle', 'subtitle', 'authors', 'freeLine'] as const),
  ...(['signature', 'signatureDate'] as const),
]);

/** Styles of the masthead's parts, which a file without one does not hold. */
export const mastheadStyles: ReadonlySet<ParagraphKind | CharacterKind> = new Set<
  ParagraphKind | CharacterKind
>([
  ...(['retentionNotice', 'nameplateUpper', 'nameplate', 'nameplateEnd'] as const),
  ...(['issueNumber', 'issuingLine', 'issuingOfficeLine', 'issuingOffice'] as const),
]);

/** The style of a kind among the paragraphs', or among the characters', if there is one. */
export function styleOf(kinds: Readonly<Record<string, StyleName>>, kind: string): StyleName | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}

/** Only in a draft that bears comments; Word's own names. */
export const commentTextStyle = { id: 'CommentText', name: 'annotation text' } as const;
export const commentReferenceStyle = { id: 'CommentReference', name: 'annotation reference' } as const;

/** Of the tables in the text, where there are some. */
export const bulletinTableStyle = { id: 'BulletinTable', name: '快报表格' } as const;
export const colophonTableStyle = { id: 'Colophon', name: '报尾' } as const;

export interface StyleName {
  readonly id: string;
  readonly name: string;
  readonly alias?: string;
}
export type ParagraphKind = keyof typeof paragraphStyles;
export type CharacterKind = keyof typeof characterStyles;
