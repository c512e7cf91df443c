/** Styles that say what a paragraph is, by their names, which programs keep while they change ids; lower case. */
const listed = /^(?:toc \d|要目标题)$/u;
const titles: ReadonlySet<string> = new Set(['heading 2', '居中标题', '专报标题', '副题', '作者', 'caption']);
const briefs: ReadonlySet<string> = new Set(['简讯', '子栏目简讯']);

/** Whether it is a line of 要目. */
export function isListed(style: string): boolean {
  return listed.test(style);
}

/** Whether its lines are broken by whoever sets it. */
export function isBroken(style: string): boolean {
  return titles.has(style);
}

export function isCaption(style: string): boolean {
  return style === 'caption';
}

/** Whether it holds briefs, one after another. */
export function holdsBriefs(style: string): boolean {
  return briefs.has(style);
}

/** Whether it begins the pages of an attachment. */
export function beginsAnnex(style: string): boolean {
  return style === '附件标记';
}

/** The part that a paragraph's style tells of: its kind, or, of an entry, whether it is its headline, 批示 or a sub-section's heading above that. */
export type PartStyle =
  | 'masthead'
  | 'instruction'
  | 'editorsNote'
  | 'section'
  | 'above'
  | 'headline'
  | 'annex'
  | 'brief'
  | 'colophon';

/** The part that a style tells of; undefined for styles of what goes on in one. */
export function partStyle(style: string): PartStyle | undefined {
  if (holdsBriefs(style)) return 'brief';
  return partStyles.find(([, names]) => names.includes(style))?.[0];
}

const partStyles: readonly (readonly [PartStyle, readonly string[]])[] = [
  ['masthead', ['版头标注', '保存提示', '报名上行', '报名', '期号', '期号行', '编发行', '编发单位行']],
  ['instruction', ['批示', '批示署名']],
  ['editorsNote', ['编者按']],
  ['section', ['heading 1']],
  ['above', ['子栏目标题']],
  ['headline', ['接排稿件', 'heading 2', '居中标题', '专报标题']],
  ['annex', ['附件标记']],
  ['colophon', ['署名', '分发', '联系', '印发', '报尾末']],
];
