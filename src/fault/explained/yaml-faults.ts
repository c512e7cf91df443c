import type { Fault } from '../fault.js';
import { bulletin, entry, submission } from './example.js';

const basis = 'YAML 1.2 的写法；kuaibao 的约定';

const first = '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n正文: 全镇清理河道12公里。\n';
const second = '单位: 白蘋镇\n栏目: 工作动态\n标题: 白蘋镇组织春灌\n正文: 全镇浇灌麦田三千亩。\n';

/** Files that cannot be read as YAML, or not as it was meant: found by the readers. */
export const yamlFaults: readonly Fault[] = [
  {
    code: 'structure/yaml-syntax',
    title: '文件的格式有误，读不出来',
    basis,
    wrong: entry({ 标题: '标题:青鹭镇开展河道清淤' }),
    right: entry({}),
    fix: 'safe',
  },
  {
    code: 'structure/yaml-feature',
    title: '用了 YAML 的引用、标记等记号，应为普通文字',
    basis,
    wrong: entry({ 标题: '标题: *青鹭镇开展河道清淤' }),
    right: entry({ 标题: "标题: '*青鹭镇开展河道清淤'" }),
    fix: 'suggested',
  },
  {
    code: 'structure/fullwidth-colon',
    title: '键名后面是全角冒号',
    basis,
    wrong: entry({ 标题: '标题：青鹭镇开展河道清淤' }),
    right: entry({}),
    fix: 'safe',
  },
  {
    code: 'structure/space-after-colon',
    title: '冒号后面是全角空格或不间断空格',
    basis,
    wrong: entry({ 标题: '标题:　青鹭镇开展河道清淤' }),
    right: entry({}),
    fix: 'safe',
  },
  {
    code: 'structure/tab-indent',
    title: '用制表符（Tab）缩进',
    basis,
    wrong: entry({ 正文: '正文: |\n\t全镇清理河道12公里，沿河村组的排水已经通畅。' }),
    right: entry({ 正文: '正文: |\n  全镇清理河道12公里，沿河村组的排水已经通畅。' }),
    fix: 'safe',
  },
  {
    code: 'structure/fullwidth-space-indent',
    title: '用全角空格缩进',
    basis,
    wrong: entry({ 正文: '正文: |\n　　全镇清理河道12公里，沿河村组的排水已经通畅。' }),
    right: entry({ 正文: '正文: |\n  全镇清理河道12公里，沿河村组的排水已经通畅。' }),
    fix: 'safe',
  },
  {
    code: 'structure/forbidden-character',
    title: '有控制字符等任何文字都不用的字符',
    basis: 'XML 1.0 2.2；YAML 1.2 5.1',
    wrong: entry({ 标题: '标题: 青鹭镇开展\u0007河道清淤' }),
    right: entry({}),
  },
  {
    code: 'structure/invisible-character',
    title: '配置或 issue.yaml 里有看不见的字符',
    basis: '从网页、聊天软件复制文字时带入',
    wrong: bulletin('', { nameplate: '工作\u200b快报' }),
    right: bulletin(''),
  },
  {
    code: 'structure/empty-file',
    title: '文件是空的',
    basis,
    wrong: submission(''),
    right: entry({}),
  },
  {
    code: 'structure/missing-separator',
    title: '一个文件里的两篇稿件之间缺一行“---”',
    basis: 'kuaibao 的文件格式（README“三种文件”）',
    wrong: submission(`${first}${second}`),
    right: submission(`${first}---\n${second}`),
    fix: 'safe',
  },
  {
    code: 'structure/comment-in-value',
    milder: '引号后面的注释，是提示；正文后面以“#”开头、读来像正文的一行，是警告',
    title: '值在“#”处断开，后面的文字成了注释，不会印出',
    basis,
    wrong: entry({ 标题: '标题: 青鹭镇开展 #1标段清淤' }),
    right: entry({ 标题: "标题: '青鹭镇开展 #1标段清淤'" }),
    fix: 'safe',
  },
];
