// What an edit costs in an office that stays open: node tools/bench/session.mjs [SUBMISSIONS] [ROUNDS]
// An issue of so many submissions lies in memory, with two issues of the year before; one submission gets another sentence, unsaved.
// Times the first and the second check, and the first and the second layout where the edit is in the first, a middle and the last
// section, after a check; each in a fresh session, the medians over the rounds.
import { memoryHost } from '../../dist/host/memory.js';
import { openOffice } from '../../dist/session/office.js';

const [count = 60, rounds = 9] = process.argv.slice(2).map(Number);
const sections = ['领导活动', '工作动态', '部门信息', '乡镇信息'];
const units = ['县应急管理局', '县水利局', '县农业农村局', '青鹭镇', '白蘋镇', '青墩街道'];
const sentences = [
  '全镇组织机械12台、人员六十余名，清理河道12公里，清运淤泥三百余方，沿河六个村组的排水已经通畅。',
  '工作专班逐户走访，核对台账，登记隐患点位，当场能改的当场改正，一时改不了的列出清单、明确期限。',
  '各村检修渠系18公里，更换闸板七处，上游水库已经放水，首轮灌溉的面积比去年同期多了一成。',
  '县里把任务分到人、把时限排到天，每周通报一次进度，落后的单位到会上说明原因。',
  '社区设立便民服务点，代办医保、养老、户籍等事项，群众不出小区就能把事办完。',
  '防汛物资清点入库，砂石料、编织袋、救生衣按规定数量补足，值班值守二十四小时在岗。',
];

const folder = '/office';
const files = new Map([
  [
    'bulletin.yaml',
    `刊名: 工作快报\n编发单位: 县政府办公室\n栏目: [${sections.join(', ')}]\n单位: [${units.join(', ')}]\n领导: [程望舒, 黎景行]\n`,
  ],
]);
for (const [issue, day, size] of [
  ['0001', '2026-03-10', 20],
  ['0002', '2026-03-11', 20],
  ['0003', '2026-03-12', count],
]) {
  files.set(`issues/${issue}/issue.yaml`, `期号: ${Number(issue)}\n日期: ${day}\n`);
  for (let i = 0; i < size; i++) files.set(pathOf(issue, i), submission(i, day, Number(issue) * 1000));
}

function pathOf(issue, i) {
  return `issues/${issue}/${String(i).padStart(3, '0')}.yaml`;
}

function submission(i, day, seed, extra = '') {
  const body = Array.from(
    { length: 10 },
    (_, k) => `第${seed + 7 * i + k}号工单：${sentences[(i + k * 5) % sentences.length]}`,
  );
  return `单位: ${units[i % units.length]}\n栏目: ${sections[i % sections.length]}\n标题: ${units[i % units.length]}办结第${seed + i}号事项\n日期: ${day}\n正文: |\n${[...body, ...(extra ? [extra] : [])].map((line) => `  ${line}\n`).join('')}`;
}

/** The office; of the issue only the submissions whose numbers are wanted. */
function open(isWanted = () => true) {
  const wanted = [...files].filter(([path]) => {
    const [, number] = /^issues\/0003\/(\d+)\.yaml$/u.exec(path) ?? [];
    return number === undefined || isWanted(Number(number));
  });
  return openOffice(memoryHost(wanted.map(([path, text]) => [`${folder}/${path}`, text])), folder);
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

const edited = (i) => submission(i, '2026-03-12', 3000, '会议要求，各单位要把整改情况逐条销号。');
const show = (name, first, second) =>
  console.log(
    `${name}: ${median(first).toFixed(1)} ms, then ${median(second).toFixed(1)} ms (${(median(second) / median(first)).toFixed(3)})`,
  );

// The first session of a process warms the engine up, and does not count.
await open().check();
const checks = { first: [], second: [] };
for (let round = 0; round < rounds; round++) {
  const office = open();
  checks.first.push(await timed(() => office.check()));
  office.overlay(pathOf('0003', 7), edited(7));
  checks.second.push(await timed(() => office.check()));
}
show(`check of ${files.size} files, one edited`, checks.first, checks.second);

const issue = 'issues/0003';
await open().layOut(issue, 'embedded');
for (const [where, at] of [
  ['first', 0],
  ['third', 2],
  ['last', 3],
]) {
  const layouts = { first: [], second: [], alone: [] };
  for (let round = 0; round < rounds; round++) {
    const office = open();
    // Faces are opened once a session.
    await office.layOut('issues/0001', 'embedded');
    await office.check([issue]);
    layouts.first.push(await timed(() => office.layOut(issue, 'embedded')));
    office.overlay(pathOf('0003', at), edited(at));
    await office.check([issue]);
    layouts.second.push(await timed(() => office.layOut(issue, 'embedded')));
    // What is touched and what follows, as an issue by itself.
    const less = open((i) => i % sections.length >= at);
    await less.layOut('issues/0001', 'embedded');
    await less.check([issue]);
    layouts.alone.push(await timed(() => less.layOut(issue, 'embedded')));
  }
  show(
    `layout of ${count} submissions in four sections, one edited in the ${where}`,
    layouts.first,
    layouts.second,
  );
  console.log(`  that section and those behind it alone: ${median(layouts.alone).toFixed(1)} ms`);
}
