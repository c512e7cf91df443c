/** The configuration of a new office, every key explained; what is optional is commented out. */
export const bulletinTemplate = `# 本单位快报的配置。“#”后面是说明，不起作用；冒号是半角的，后面空一格。

# 刊名：一行，或最多三行（每行前写“- ”），最后一行最大
刊名: 工作快报

# 编发单位：印在红线上方左侧
编发单位: 某某局办公室

# 期号的印法：{期} 是期号，{总期} 是总期号，{年} 是年份
期号格式: 第{期}期
# 增刊格式: 增刊第{期}期

# 文件名：生成的文件叫什么；写上年份，新年的第1期才不会和今年的同名
文件名: '{年}年第{期}期'

# 日期的印法：不补零（2024年3月14日）、补零（2024年03月14日）或汉字（二〇二四年三月十四日）
日期格式: 不补零

# 印在左上角的提示
# 保存提示: 内部资料　注意保存

# 密级、紧急程度（印在左上角）、签发人（印在期号右侧）；某一期不同的，写在那一期的 issue.yaml 里
# 密级: 秘密★1年
# 紧急程度: 加急
# 签发人: 张三

# 栏目：按印出的先后；只写名称，或写明形式、子栏目、排序、标题
栏目:
  - 工作动态
  - 经验交流
  - 名称: 简讯
    形式: 简讯
    # 子栏目:
    #   - 综合
    # 排序:          # 先后的依据，不写为领导、日期、单位
    #   - 日期
    #   - 单位

# 领导：按排名先后；标题里有领导的稿件按排名排在前面
# 领导:
#   - 张三
#   - 姓名: 李四
#     职务: 副局长

# 单位：报送单位的名册，顺序就是排列的先后
单位:
  - 办公室
  - 综合科
  - 名称: 业务一科
    别名:
      - 一科

# 署名：印在报尾，名目和先后都可以改
署名:
  编辑: 某某
  校对: 某某
  核签: 某某

# 分发：报上级，送平级，发下级；不需要的一行可以删去，也可以写主送、抄送、分送等别的名目
分发:
  报: 市局领导
  送: 市直有关单位
  发: 各科室

# 计分：报送、采用一篇几分；各栏目不同、上级采用、批示、分组排名等怎样写，见说明
# 计分:
#   报送: 1
#   采用: 5

# 印数: 50

# 印发机关：印在报尾最后一行，右侧印本期的日期
# 印发机关: 某某局办公室

# 联系:
#   电话: 0100-00000000
#   电子邮箱: office@example.com

# 要目：是否在红线下印出各篇标题；写“页码”时连同所在的页码
要目: 否

# 字体：不写就用本机已装的，没有就用自带的；可写字体名或字体文件
# 字体:
#   小标宋: 方正小标宋简体
#   仿宋: 仿宋_GB2312

# 版式：只写与国标不同的
# 版式:
#   标题: 独行
#   页码: 居中
#   双面: 是
`;

/** The values of a new issue's sheet. */
export interface NewSheet {
  readonly number: number;
  /** As 2026-03-18. */
  readonly date: string;
  /** 总期号 */
  readonly serial?: number;
  readonly isSupplement?: boolean;
  /** Told of the date, in a comment above it. */
  readonly dateNote?: string;
  /** Told what else may be written, as a first issue is. */
  readonly isExplained: boolean;
}

/** A new issue's sheet. */
export function sheetTemplate({
  number,
  date,
  serial,
  isSupplement,
  dateNote,
  isExplained,
}: NewSheet): string {
  const told = (lines: readonly string[]): readonly string[] => (isExplained ? lines : []);
  const lines = [
    ...told(['# 本期的期号和日期；同一文件夹里的其他 .yaml 文件都是本期的稿件']),
    ...(isSupplement ? ['增刊: 是'] : []),
    `期号: ${number}`,
    ...(serial === undefined ? [] : [`总期号: ${serial}`]),
    ...(dateNote === undefined ? [] : [`# ${dateNote}`]),
    `日期: ${date}`,
    ...told([
      ...(serial === undefined && number === 1 ? ['# 总期号: 1'] : []),
      '# 份号: 1            # 印成000001',
      `# 印发日期: ${date}    # 与日期不同时才写`,
      '# 编者按: 一行一段',
      '# 次序:              # 要排在本栏目最前的稿件：文件名（不带扩展名）或标题',
      '#   - 办公室',
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A submission that shows how one is written, and one with a brief. */
export const sampleSubmissions: Readonly<Record<string, string>> = {
  '办公室.yaml': `单位: 办公室
栏目: 工作动态
标题: 办公室召开会议部署近期重点工作
陪同: 各科室负责人参加。
正文: |
  会议听取了各科室近期工作情况，研究了下一步安排。
  会议要求：一要明确责任。把任务落实到岗位，按月对照检查。二要改进服务。简化办事手续，及时答复来信来访。三要注重实效。少发文件，多到一线解决问题。
`,
  '综合科.yaml': `单位: 综合科
栏目: 简讯
正文: 近日，组织业务培训一期，共有26人参加。
`,
};

/** The file that tells git of an office's folder. */
export const attributesName = '.gitattributes';

/** Inputs and records keep their line ends, outputs their bytes, whatever system they are checked out on. `packed`: the endings
 * of outputs that are no text. */
export function versionAttributes(packed: readonly string[]): string {
  return `# 给版本库（git）看的：稿件和配置在各种电脑上都用同样的换行，生成的文件原样保存
*.yaml text eol=lf
.kuaibao/** text eol=lf
out/** -text
${packed.map((ending) => `*.${ending} binary\n`).join('')}`;
}
