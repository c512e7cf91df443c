import { basename, dirname, resolve } from 'node:path';
import { glancedName, officesNear } from '../../session/office-glance.js';
import { listChoices } from '../ask-choice.js';
import { openOrTell } from '../tell-opened.js';
import { exitCode } from '../terminal.js';
import type { Desk } from './desk.js';

/** A line of the menu and what it does. */
export interface Act {
  readonly title: string;
  /** Nothing can be done without an office. */
  readonly needsOffice: boolean;
  readonly run: (desk: Desk) => Promise<void>;
}

/** The lines of the menu, in their order; 0 ends it. */
export const acts: readonly Act[] = [
  { title: '建一个单位的文件夹（第一次用）', needsOffice: false, run: makeOffice },
  { title: '新建一期', needsOffice: true, run: makeIssue },
  { title: '导入来稿（Word、WPS、Excel、邮件、文本）', needsOffice: true, run: importFiles },
  { title: '检查', needsOffice: true, run: (desk) => onIssue(desk, ['check']) },
  { title: '改正有把握的地方', needsOffice: true, run: (desk) => onIssue(desk, ['check', '--fix']) },
  { title: '编成 Word 和 PDF', needsOffice: true, run: (desk) => onIssue(desk, ['compile']) },
  { title: '打开 Word、PDF 或稿件的文件夹', needsOffice: true, run: open },
  { title: '定稿（印发的时候）', needsOffice: true, run: release },
  { title: '生成报送页（发给各单位）', needsOffice: true, run: makeForm },
  { title: '换一个单位的文件夹', needsOffice: false, run: changeOffice },
];

async function makeOffice(desk: Desk): Promise<void> {
  const { workingDirectory } = desk.terminal;
  const name = (await desk.ask('文件夹叫什么（直接回车是“我的快报”）：')) || '我的快报';
  const [old] = await desk.askPaths(
    '以前各期的 Word 在哪个文件夹，拖到这里再按回车（没有出过刊的直接回车）：',
  );
  const folder = resolve(workingDirectory, name);
  const before = desk.office;
  desk.office = undefined;
  const code = await desk.run(old === undefined ? ['init', '--', name] : ['learn', '-o', folder, '--', old]);
  const isMade = officesNear(folder, desk.terminal).includes(folder);
  desk.office = isMade ? folder : before;
  if (code !== exitCode.cannotRun && isMade)
    desk.tell(`\n在这个菜单里：先打开单位的文件夹，用记事本改 bulletin.yaml；再检查、编成。`);
}

async function makeIssue(desk: Desk): Promise<void> {
  const day = await desk.ask('印发的日期，如 3月18日（直接回车按以前各期推算）：');
  await desk.run(day === '' ? ['next'] : ['next', `--date=${day}`]);
}

async function importFiles(desk: Desk): Promise<void> {
  const issue = await desk.chooseIssue(({ isReleased }) => !isReleased, '没有在编的一期，请先新建一期');
  if (!issue) return;
  const paths = await desk.askPaths('把来稿的文件或文件夹拖到这里，再按回车：');
  if (paths.length > 0) await desk.run(['import', '-o', desk.placeOf(issue), '--', ...paths]);
}

async function onIssue(desk: Desk, words: readonly string[]): Promise<void> {
  const issue = await desk.chooseIssue(() => true, '还没有一期，请先新建一期');
  if (issue) await desk.run([...words, '--', desk.placeOf(issue)]);
}

async function open(desk: Desk): Promise<void> {
  const issue = await desk.chooseIssue(() => true, '还没有一期，请先新建一期');
  const { office } = desk;
  if (!issue || office === undefined) return;
  const things = [
    ...issue.outputs.map((path) => ({ name: basename(path), path })),
    { name: '这一期的稿件', path: issue.folder },
    { name: '单位的文件夹（bulletin.yaml 在里面）', path: office },
  ];
  desk.tell(
    listChoices(
      '打开哪一样',
      things.map(({ name }) => name),
    ).trimEnd(),
  );
  const thing = things[Number((await desk.ask('输入前面的数字，按回车：')).normalize('NFKC')) - 1];
  if (thing) await openOrTell(thing.path, desk.terminal);
}

async function release(desk: Desk): Promise<void> {
  const issue = await desk.chooseIssue(({ isReleased }) => !isReleased, '没有在编的一期，都已经定稿');
  if (!issue) return;
  const answer = await desk.ask(`${glancedName(issue)}定稿，以后稿件再动就会指出；是的写“是”，按回车：`);
  if (answer === '是') await desk.run(['release', '--', desk.placeOf(issue)]);
}

async function makeForm(desk: Desk): Promise<void> {
  await desk.run(['form']);
}

async function changeOffice(desk: Desk): Promise<void> {
  const [folder] = await desk.askPaths('把单位的文件夹（里面有 bulletin.yaml）拖到这里，再按回车：');
  if (folder === undefined) return;
  const place = folder.endsWith('bulletin.yaml') ? dirname(folder) : folder;
  const [office, ...others] = officesNear(place, desk.terminal);
  if (office === undefined) desk.tell(`“${basename(place)}”里没有 bulletin.yaml，不是单位的文件夹`);
  else desk.office = others.length === 0 ? office : await chooseOffice(desk, [office, ...others]);
}

/** The office that a person chooses of several, the first if he chooses none. */
export async function chooseOffice(desk: Desk, offices: readonly string[]): Promise<string | undefined> {
  desk.tell(
    listChoices(
      '有几个单位的文件夹',
      offices.map((office) => basename(office)),
    ).trimEnd(),
  );
  const number = Number((await desk.ask('用哪一个（输入前面的数字，按回车）：')).normalize('NFKC'));
  return offices[number - 1] ?? offices[0];
}
