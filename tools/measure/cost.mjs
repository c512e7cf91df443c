// What each rule costs on texts full of what it looks for: node tools/measure/cost.mjs [KILOBYTES] [WORD…]
// Every example of a rule, and what is known to have been dear, is repeated to half the size and to the whole one: a paragraph each,
// many in a paragraph, and without its marks in a single paragraph; each is checked in a process of its own. Lists what took more than 2.3 times as long at twice the
// size (and more than 200 ms), then the longest runs and the largest. WORD: only the materials whose name holds it.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [first, ...words] = process.argv.slice(2);
const kilobytes = Number(first ?? 1000);

if (process.env.KUAIBAO_COST) {
  const { name, size, form } = JSON.parse(process.env.KUAIBAO_COST);
  process.stdout.write(JSON.stringify(await measured(name, size, form)));
} else {
  const self = fileURLToPath(import.meta.url);
  const run = (name, size, form) =>
    JSON.parse(
      execFileSync(process.execPath, [self], {
        env: { ...process.env, KUAIBAO_COST: JSON.stringify({ name, size, form }) },
        maxBuffer: 1 << 26,
        timeout: 300_000,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  const names = [...(await materials()).keys()].filter(
    (name) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const runs = [];
  for (const name of names) {
    for (const form of ['lines', 'packed', 'unbroken']) {
      const label = `${name} (${form})`;
      try {
        let half = run(name, kilobytes / 2, form);
        let whole = run(name, kilobytes, form);
        // A busy machine spoils a run: the least of three counts.
        for (let again = 0; again < 2 && dearer(half, whole).length > 0; again++) {
          half = least(half, run(name, kilobytes / 2, form));
          whole = least(whole, run(name, kilobytes, form));
        }
        runs.push({ label, ...whole });
        for (const code of dearer(half, whole)) {
          const [before, time] = [half.times[code] ?? 0, whole.times[code]];
          process.stdout.write(`${label}: ${code} ${before.toFixed(0)} -> ${time.toFixed(0)} ms\n`);
        }
      } catch (error) {
        process.stdout.write(`${label}: ${String(error.message).slice(0, 200)}\n`);
      }
    }
  }
  runs.sort((a, b) => b.total - a.total);
  for (const { label, total, megabytes, findings } of runs.slice(0, 12))
    process.stdout.write(`${(total / 1000).toFixed(2)} s  ${megabytes} MB  ${findings} findings  ${label}\n`);
  const largest = Math.max(...runs.map(({ megabytes }) => megabytes));
  process.stdout.write(`${runs.length} runs of ${kilobytes} KB; largest ${largest} MB\n`);
}

/** The rules, and all together, that cost more than 2.3 times as much at twice the size. */
function dearer(half, whole) {
  return Object.keys(whole.times).filter(
    (code) => whole.times[code] > 150 && whole.times[code] > 2.3 * (half.times[code] ?? 0),
  );
}

function least(one, other) {
  const codes = Object.keys(other.times);
  const times = codes.map((code) => [code, Math.min(one.times[code] ?? Infinity, other.times[code])]);
  return { ...other, total: Math.min(one.total, other.total), times: Object.fromEntries(times) };
}

async function materials() {
  const { proofFaults } = await import('../../dist/rule/rules.js');
  const examples = proofFaults.filter(({ wrong }) => typeof wrong === 'string');
  return new Map([
    ...examples.map(({ code, wrong }) => [code, wrong]),
    ['points alike', '一是甲。二是乙。'],
    ['points growing', '一要加强巡查。二要压实责任。三要严格验收。四是抓好整改。'],
    ['firsts alone', '一是甲。'],
    ['levels', '一、加强领导\n（一）压实责任\n1.逐户走访\n（1）建立台账'],
    ['quotation marks', '“'],
    ['closing marks', '”'],
    ['straight quotes', '"'],
    ['titles', '《'],
    ['brackets', '（'],
    ['closed titles', '《关于印发河道清淤方案的通知》'],
    ['commas', '，'],
    ['figures', '1.5万元，'],
    ['parts', '共清淤12处，其中东埠镇5处、西塘乡7处。'],
    ['dates', '2月30日，'],
    ['leaders', '程望舒、黎景行、谢知微、许澄，'],
    ['near leaders', '县长黎景形，'],
    ['units', '青鹭镇、白蘋镇、柳渡乡，'],
    ['people', '镇长李明远，镇长张致和，'],
    ['one character', '一'],
    ['han', '的'],
    ['digits', '1'],
    ['letters', 'a'],
    ['blanks', ' 甲'],
    ['dashes', '—'],
    ['stops', '。'],
    ['emoji', '😀'],
    ['private', '\ue000'],
    ['bold', '**甲**'],
    ['stars', '*'],
  ]);
}

async function measured(name, size, form) {
  const { checkIssueFolder } = await import('../../dist/check.js');
  const example = (await materials()).get(name);
  const isUnbroken = form === 'unbroken';
  // What is nothing but marks keeps them.
  const text = (isUnbroken && example.replace(/[。！？；：，、\n]/gu, '')) || example;
  const lines = [];
  const longest = isUnbroken ? (size * 1024) / 3 : 4900;
  const perLine = form === 'lines' ? 1 : Math.max(Math.floor(longest / text.length), 1);
  const line = text.split('\n').length > 1 && form === 'packed' ? text : text.repeat(perLine);
  let bytes = 0;
  while (bytes < size * 1024 - 400) {
    for (const each of line.split('\n')) {
      lines.push(`  ${each}\n`);
      bytes += Buffer.byteLength(each) + 3;
    }
  }
  const file = (path, content) => ({ path, text: content });
  const bulletinYaml = file(
    'bulletin.yaml',
    '刊名: 工作快报\n编发单位: 岚浦县人民政府办公室\n栏目: [工作动态]\n领导:\n  - {姓名: 程望舒, 职务: 县委书记}\n  - {姓名: 黎景行, 职务: 县长}\n  - {姓名: 谢知微, 职务: 副县长}\n  - {姓名: 许澄, 职务: 副县长}\n单位: [青鹭镇, 白蘋镇, 柳渡乡, 县水利局]\n',
  );
  const sheet = file('issues/0001/issue.yaml', '期号: 1\n日期: 2026-03-12\n');
  const submission = {
    path: '稿件.yaml',
    file: file(
      'issues/0001/稿件.yaml',
      `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展检查\n正文: |\n${lines.join('')}`,
    ),
  };
  const times = {};
  // The processor's time, in milliseconds: what others do on the machine counts less.
  const now = () => process.cpuUsage().user / 1000;
  const stopwatch = (code, work) => {
    const start = now();
    const result = work();
    times[code] = (times[code] ?? 0) + now() - start;
    return result;
  };
  const start = now();
  const folder = { path: 'issues/0001', sheet, submissions: [submission], unreadable: [], diagnostics: [] };
  const { diagnostics } = checkIssueFolder(folder, bulletinYaml, { stopwatch });
  const total = now() - start;
  return {
    times: { ...times, '(all)': total },
    total,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    findings: diagnostics.length,
  };
}
