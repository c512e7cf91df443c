import { codePointName } from '../source/code-point.js';
import { areaOf } from './area.js';
import { exampleLines, fixName, levelOf, severityNames } from './explain.js';
import type { Example, Fault } from './fault.js';
import { severities } from './severity.js';

const head = `# 查什么

这里列出 kuaibao 检查的全部规则：查什么、依据是什么、怎样是错、怎样是对。本文由 \`npm run docs\` 从规则生成，不要手工改；某一条也可以用 \`kuaibao explain 代码\` 看。

- **级别**：错误挡住生成，警告和提示不挡（加 \`--strict\` 时警告也挡）。
- **改正**：“自动改正”的由 \`kuaibao check --fix\` 改；“只给出建议”的写在检查的结果里，由人决定。
- **代码**：每一条都有，如 \`punctuation/repeated\`，前一半是它所属的一类。
`;

/** Areas by what they hang on, each with its heading, in the order in which clerks ask for them. */
const parts = [
  {
    heading: '校对',
    about:
      '本单位不查某一条，或要换它的级别，在 `bulletin.yaml` 的“校对”里写“规则”；标明“不打开就不查”的，写“开”才查。只有一处不改，在那一项的上一行写 `# kuaibao-ignore 代码: 理由`。',
    areas: {
      punctuation: '标点',
      number: '数字和日期',
      sequence: '序号',
      points: '要点',
      wording: '用词',
      register: '领导和单位',
      headline: '标题',
      paragraph: '段落',
      entry: '稿件的长短',
      character: '字符',
      issue: '期号和整期',
      style: '版式',
    },
  },
  {
    heading: '能不能读、能不能印',
    about:
      '这些关系到文件能不能读、一期能不能印，不能关，也不能略过（图片太粗、太大、没有说明，表格里没有印出的内容、没有结果的公式，这五条除外）。',
    areas: {
      structure: '文件和名册',
      picture: '图片',
      table: '表格',
      suppression: '不查的注释',
      layout: '排印',
      compile: '生成',
      import: '导入来稿',
      learn: '整理旧刊',
      release: '定稿',
      scoring: '计分',
      ledger: '台账',
    },
  },
] as const;

/** `docs/rules.md`: all faults by area, in Markdown, for the clerks whose texts are checked. */
export function rulesDocument(faults: readonly Fault[]): string {
  const all = parts.map(({ heading, about, areas }) => ({
    heading,
    about,
    areas: Object.entries(areas).map(([area, title]) => ({
      title: `${title} ${area}`,
      faults: faults.filter(({ code }) => areaOf(code) === area),
    })),
  }));
  const contents = all.flatMap(({ areas }) => areas.map(contentsLine));
  const chapters = all.flatMap(({ heading, about, areas }) => [
    `## ${heading}\n\n${about}\n`,
    ...areas.flatMap(({ title, faults: own }) => [`### ${title}\n`, table(own), ...own.map(entryOf)]),
  ]);
  return `${[head, `共 ${faults.length} 条：\n`, ...contents, '', ...chapters].join('\n').trimEnd()}\n`;
}

function contentsLine({ title, faults }: { title: string; faults: readonly Fault[] }): string {
  return `- [${title}](#${title.replaceAll(' ', '-')})，${faults.length} 条`;
}

/** A line for each fault, to look for one at a glance. */
function table(faults: readonly Fault[]): string {
  const rows = faults.map(
    ({ code, title, fix, isOff }) =>
      `| ${plain(title)} | ${severityNames[severities[code]]}${isOff ? '（不打开就不查）' : ''} | ${fix === 'safe' ? '自动' : ''} | \`${code}\` |`,
  );
  return `${['| 查什么 | 级别 | 改正 | 代码 |', '|---|---|---|---|', ...rows].join('\n')}\n`;
}

function entryOf(fault: Fault): string {
  const { code, title, basis, wrong, right } = fault;
  const lines = [...exampleOf('错', wrong), ...exampleOf('对', right)];
  const paragraphs = [
    `#### ${plain(title)}`,
    `代码：\`${code}\`　级别：${levelOf(fault)}　改正：${fixName(fault)}`,
    `依据：${plain(basis)}`,
    fenced(lines),
    ...unseenIn(lines),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** Words without what Markdown would make of their marks. */
function plain(text: string): string {
  return text.replace(/[*<|]/gu, '\\$&');
}

/** One line of words beside its label, other examples below it. */
function exampleOf(label: string, example: Example): readonly string[] {
  return typeof example === 'string' && !example.includes('\n')
    ? [`${label}：${example}`]
    : [`${label}：`, ...exampleLines(example, '  ')];
}

/** Lines as they are, between fences longer than any row of backticks in them. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...(lines.join('\n').match(/`+/gu) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}

/** A note on the characters in an example that nobody can see. */
function unseenIn(lines: readonly string[]): readonly string[] {
  const found = new Set(
    lines.join('').match(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u3000]/gu),
  );
  return found.size === 0 ? [] : [`例子里有看不见的字符：${[...found].map(codePointName).join('、')}`];
}
