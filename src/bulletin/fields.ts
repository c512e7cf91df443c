import { inKeys, inMapping, labels, listOf, oneOrMore } from '../field/collection.js';
import { optional, required } from '../field/field-table.js';
import { type MappingOf, mapping, shorthand } from '../field/mapping.js';
import {
  choice,
  flag,
  line,
  lookedUp,
  matching,
  measure,
  registerName,
  singleName,
  wholeNumber,
} from '../field/text.js';
import type { FaceRole } from '../style/role.js';
import type { HeadlinePlacement, PageNumberPlace } from '../style/style.js';
import { contentsKind } from './contents-kind.js';
import { distribution } from './distribution.js';
import { particularsTable } from './particulars.js';
import { proofreadingTable } from './proofreading-fields.js';
import { scoringTable } from './scoring-fields.js';
import { term } from './term-shape.js';

export type SectionForm = 'entries' | 'briefs' | 'articles';
/** A step of the order inside a section. */
export type OrderStep = 'leader' | 'date' | 'unit';
export type DateStyle = 'plain' | 'padded' | 'han';

const headlinePlacement = choice<HeadlinePlacement>(
  { 接排: 'runIn', 独行: 'ownLine', 居中: 'centred' },
  {
    接排: '标题后空一字，正文接着排',
    独行: '标题单独占一行，正文另起一段',
    居中: '二号字居中，上面空两行、下面空一行，像公文的标题',
  },
);

/** 300-800, 300～800, 120. */
export const lengthPattern = /^(?:([0-9]{1,5})(?:-|—|～|~|至))?([0-9]{1,5})字?$/u;

const sectionTable = {
  name: required('名称', registerName(), '栏目名称'),
  form: optional(
    '形式',
    choice<SectionForm>(
      { 稿件: 'entries', 简讯: 'briefs', 专报: 'articles' },
      {
        稿件: '每篇有标题，可以有陪同',
        简讯: '一则一段话，没有标题和陪同，前面印单位名称',
        专报: '一篇或几篇长文章，标题居中，不印【栏目】',
      },
    ),
    '稿件、简讯或专报，不写为稿件',
  ),
  subsections: optional('子栏目', listOf(registerName()), '子栏目，按印出的先后'),
  order: optional(
    '排序',
    listOf(
      choice<OrderStep>(
        { 领导: 'leader', 日期: 'date', 单位: 'unit' },
        {
          领导: '标题里领导的排名，高的在前',
          日期: '事情发生的日期，新的在前，没有日期的在后',
          单位: '报送单位在名册里的位置',
        },
      ),
      3,
    ),
    '稿件先后的依据，不写为领导、日期、单位',
  ),
  headlinePlacement: optional('标题', headlinePlacement, '标题接排、独行或居中，不写为接排，专报不写为居中'),
  signature: optional(
    '落款',
    flag({ 是: '文末右下写单位和日期', 否: '文末括号里写单位' }),
    '写“是”时，报送单位和日期印在文末右下，不印在括号里',
  ),
  length: optional(
    '字数',
    matching(lengthPattern, '字数（如300-800，或最多的字数）', '写成300-800的样子，或只写最多的字数'),
    '每篇正文的字数，如300-800，或只写最多的字数；不写就不查',
  ),
};

const leaderTable = {
  name: required('姓名', singleName(), '领导姓名'),
  post: optional('职务', registerName(), '领导职务'),
  term: optional(
    '任期',
    term(),
    '担任这一职务的起止年月，如2024年3月至2026年10月、2026年10月起；职务变动过的，每一职务写一项，各写任期',
  ),
};

const unitTable = {
  name: required('名称', singleName(), '单位登记名称'),
  aliases: optional('别名', listOf(singleName()), '单位的其他叫法'),
};

const fontTable = {
  xiaobiaosong: optional('小标宋', lookedUp(), '报名的字体：字体名或字体文件'),
  fangsong: optional('仿宋', lookedUp(), '正文的字体：字体名或字体文件'),
  heiti: optional('黑体', lookedUp(), '栏目和标题的字体：字体名或字体文件'),
  kaiti: optional('楷体', lookedUp(), '陪同和按语的字体：字体名或字体文件'),
  songti: optional('宋体', lookedUp(), '页码的字体：字体名或字体文件'),
  latin: optional('西文', lookedUp(), '数字和字母的字体，不写则随汉字'),
} satisfies Readonly<Record<FaceRole, unknown>>;

/** 三号, 3号, 小四, 小4号, or points: 16, 16磅. Smaller type is not read on paper, larger leaves no room for a line. */
const size =
  /^(?:[一二三四五1-5１-５]号|小[一二三四五1-5１-５]号?|(?:[9９]|[1１][0-9０-９]|[2２][0-5０-５])(?:[.．][05０５])?(?:磅|pt)?|[2２][6６](?:[.．][0０])?(?:磅|pt)?)$/u;

const styleTable = {
  topMargin: optional('上边距', measure(15, 55, '毫米'), '天头，国标为37毫米'),
  leftMargin: optional('左边距', measure(10, 44, '毫米'), '订口，国标为28毫米'),
  linesPerPage: optional('每页行数', wholeNumber(10, 45), '每页行数，国标为22'),
  charactersPerLine: optional('每行字数', wholeNumber(10, 60), '每行字数，国标为28'),
  bodySize: optional(
    '正文字号',
    matching(size, '9到26磅的字号（如三号）或磅数（如16）', '可写一号到小五的字号，或9到26的磅数，如16', {
      minimum: 9,
      maximum: 26,
      multipleOf: 0.5,
    }),
    '正文字号，国标为三号',
  ),
  pageNumber: optional(
    '页码',
    choice<PageNumberPlace>(
      { 外侧: 'outer', 居中: 'centre', 无: 'none' },
      { 外侧: '单页在右，双页在左', 居中: '每页都居中', 无: '不印页码' },
    ),
    '页码的位置，国标为外侧',
  ),
  red: optional(
    '红色',
    matching(/^#?[0-9A-Fa-f]{6}$/u, '六位的颜色值', '写成D00000的样子，前面不写“#”', { minimum: 0 }),
    '报名和红线的颜色',
  ),
  headlinePlacement: optional('标题', headlinePlacement, '标题接排、独行或居中'),
  leadSentences: optional(
    '要点首句',
    choice({ 加粗: true, 不加粗: false }, { 加粗: '“一是……”等要点的第一句用粗体', 不加粗: '与正文一样' }),
    '要点首句是否加粗',
  ),
  compression: optional(
    '标点挤压',
    flag({ 是: '行内相邻的标点和行末的标点不占满一格', 否: '每个标点都占满一格' }),
    '是否压缩标点所占的空',
  ),
  levelHeadings: optional(
    '层次标题',
    flag({
      是: '“一、”“（一）”“1.”“（1）”起头的标题用黑体、楷体、仿宋、仿宋，进导航和书签',
      否: '与正文一样',
    }),
    '是否认出正文里的层次标题',
  ),
  isDuplex: optional(
    '双面',
    flag({
      是: '订口在单页的左边、双页的右边；版记在双页上，最后一页是单页或者放不下时，独占下一个双页',
      否: '每页的订口都在左边，版记在最后一页',
    }),
    '是否双面印刷',
  ),
};

/** The keys of `bulletin.yaml`. */
export const bulletinTable = {
  nameplate: required('刊名', oneOrMore(line(), 3), '刊名，一行或最多三行，最后一行最大'),
  issuingOffice: required('编发单位', line(), '编发单位全称'),
  issueNumberFormat: optional('期号格式', line(), '期号的印法，如“第{期}期（总第{总期}期）”'),
  supplementFormat: optional('增刊格式', line(), '增刊期号的印法，如“增刊第{期}期”'),
  dateStyle: optional(
    '日期格式',
    choice<DateStyle>(
      { 不补零: 'plain', 补零: 'padded', 汉字: 'han' },
      { 不补零: '2024年3月14日', 补零: '2024年03月14日', 汉字: '二〇二四年三月十四日' },
    ),
    '日期的印法：2024年3月14日、2024年03月14日或二〇二四年三月十四日',
  ),
  retentionNotice: optional('保存提示', line(), '印在左上角的提示，如“内部资料　注意保存”'),
  sections: required('栏目', listOf(shorthand(sectionTable, 'name')), '栏目，按印出的先后'),
  leaders: optional('领导', listOf(shorthand(leaderTable, 'name')), '领导姓名，按排名的先后'),
  units: required('单位', listOf(shorthand(unitTable, 'name')), '单位登记名册，按排列的先后'),
  signOff: optional('署名', labels(), '编辑、校对、核签等各是谁'),
  distribution: optional('分发', distribution(), '报、送、发哪些单位；名目也可以自己取'),
  printRun: optional('印数', wholeNumber(), '印多少份'),
  contact: optional('联系', labels(), '电子邮箱、电话等'),
  contents: optional('要目', contentsKind(), '是否在红线下印出要目，要不要页码'),
  fonts: optional('字体', mapping(fontTable), '各类文字用什么字体'),
  style: optional('版式', mapping(styleTable), '与国标不同的版式'),
  proofreading: optional(
    '校对',
    inMapping(mapping(proofreadingTable), '这里写校对规则的设置；校对人的姓名写在“署名”下面'),
    '校对规则的设置',
  ),
  scoring: optional(
    '计分',
    inKeys(mapping(scoringTable), '写成下一层的“报送: 1”“采用: 5”，每项一行，行首空两格'),
    '报送、采用等怎样计分，各单位怎样排名',
  ),
  fileName: optional('文件名', line(), "输出文件的名称，如 '{年}年第{期}期'"),
  ...particularsTable,
};

/** `bulletin.yaml` as written. */
export type BulletinFields = MappingOf<typeof bulletinTable>;
export type SectionFields = BulletinFields['sections'][number];
