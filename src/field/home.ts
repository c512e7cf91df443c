/** The three kinds of file that an office writes. */
export type FileKind = 'bulletin.yaml' | 'issue.yaml' | '稿件';

/** Of masthead and colophon, in `bulletin.yaml` and `issue.yaml` alike. */
const particulars = ['份号', '密级', '紧急程度', '签发人', '主送', '抄送', '分送', '印发机关', '印发日期'];

/** Where keys are at home, for who writes one in the wrong file: the field tables' keys, and what stands under them. */
export const homes: Readonly<Record<FileKind, readonly string[]>> = {
  'bulletin.yaml': [
    ...[
      '刊名',
      '编发单位',
      '期号格式',
      '增刊格式',
      '日期格式',
      '保存提示',
      '栏目',
      '领导',
      '单位',
      '署名',
      '分发',
    ],
    ...['印数', '联系', '要目', '字体', '版式', '校对', '计分', '文件名'],
    ...particulars,
  ],
  'issue.yaml': [
    ...[
      '期号',
      '日期',
      '总期号',
      '增刊',
      '批示',
      '编者按',
      '次序',
      '署名',
      '分发',
      '印数',
      '要目',
      '重发',
      '增发',
    ],
    ...particulars,
  ],
  稿件: [
    ...['单位', '栏目', '标题', '副题', '作者', '陪同', '正文', '日期', '批示', '来源', '附件', '停用'],
    ...['报送人', '审核人', '联系电话', '备注'],
  ],
};

const below: Readonly<Record<string, string>> = {
  报: 'bulletin.yaml 的“分发”下面',
  送: 'bulletin.yaml 的“分发”下面',
  发: 'bulletin.yaml 的“分发”下面',
  编辑: '“署名”下面',
  核签: '“署名”下面',
  签发: '“署名”下面',
  页码: 'bulletin.yaml 的“版式”下面',
  采用: 'bulletin.yaml 的“计分”下面',
  上级采用: 'bulletin.yaml 的“计分”下面',
  约稿: 'bulletin.yaml 的“计分”下面',
  加分: 'bulletin.yaml 的“计分”下面',
  扣分: 'bulletin.yaml 的“计分”下面',
};

/** Where a key that does not belong into a file of some kind is written, if anywhere. */
export function homeOf(key: string, kind: FileKind): string | undefined {
  const found = Object.entries(homes).find(([other, keys]) => other !== kind && keys.includes(key));
  if (found) return found[0] === '稿件' ? '稿件的文件里' : `${found[0]} 里`;
  return Object.hasOwn(below, key) ? below[key] : undefined;
}
