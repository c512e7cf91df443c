/** Names of the areas of codes for those who look for a rule. */
export const areaNames: Readonly<Record<string, readonly [name: string, ...others: string[]]>> = {
  character: ['字符', '汉字', '字'],
  compile: ['生成', '成品'],
  entry: ['稿件', '篇'],
  headline: ['标题'],
  import: ['导入', '来稿'],
  issue: ['期号', '本期', '一期'],
  layout: ['版面', '排版', '字体'],
  ledger: ['台账'],
  learn: ['整理', '旧刊'],
  number: ['数字', '日期', '单位符号'],
  paragraph: ['段落', '正文'],
  picture: ['图片', '照片'],
  points: ['要点'],
  punctuation: ['标点', '符号'],
  register: ['名册', '单位', '领导'],
  release: ['定稿', '发布'],
  scoring: ['计分', '评分'],
  sequence: ['序号', '层次'],
  structure: ['结构', '格式'],
  style: ['版式', '字号', '行距'],
  suppression: ['略过', '不查'],
  table: ['表格', '表'],
  wording: ['用词', '词语', '错别字', '错字'],
};

/** The area of a code: `punctuation` of `punctuation/repeated`. */
export function areaOf(code: string): string {
  return code.slice(0, code.indexOf('/'));
}
