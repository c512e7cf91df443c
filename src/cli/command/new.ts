import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bulletin, Section } from '../../bulletin/bulletin.js';
import { readBulletin } from '../../bulletin/read-bulletin.js';
import { registeredUnit, sectionNamed } from '../../bulletin/register.js';
import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { calendarDate } from '../../field/date.js';
import { bulletinName, findBulletin, isHidden, isThere, sheetName } from '../../office/find-bulletin.js';
import { CannotRun } from '../../office/found.js';
import { readSource, reasonOf, shownPath } from '../../office/read-file.js';
import { isDeviceName } from '../../source/device-name.js';
import { blank, type SubmissionDraft, writeSubmission } from '../../submission/template.js';
import { limitsFrom } from '../limits.js';
import { issueFolder } from '../open-issue.js';
import type { NewOptions } from '../options.js';
import { refreshSchemas, schemaLineIn } from '../schema-files.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao new`: a submission from flags, and by questions where a person sits at a terminal. */
export async function runNew(directory: string, options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const { workingDirectory } = terminal;
  const folder = issueFolder(directory, workingDirectory);
  const bulletinPath = findBulletin(folder, workingDirectory);
  const { file } = readSource(bulletinPath, workingDirectory, limitsFrom(terminal));
  const { value: bulletin } = readBulletin(file);
  if (!bulletin) throw new CannotRun(`${file.path} 有错误，请先运行 kuaibao check ${file.path}`);
  const draft = await draftOf(options, bulletin, terminal);
  const path = freePath(folder, options.file ?? draft.contributors.join('、'));
  try {
    const line = schemaLineIn(folder, dirname(bulletinPath), 'submission');
    writeFileSync(path, `${line}\n${writeSubmission(draft)}`, { flag: 'wx' });
  } catch (error) {
    throw new CannotRun(`无法写入 ${shownPath(path, workingDirectory)}：${reasonOf(error)}`);
  }
  refreshSchema(dirname(bulletinPath), bulletin, terminal);
  terminal.out(`${shownPath(path, workingDirectory)}\n`);
  const rest = draft.body === undefined || (draft.hasHeadline && draft.headline === undefined);
  if (rest) terminal.talk(`已新建稿件，请用编辑器打开，把“${blank}”换成实际内容\n`);
  return exitCode.clean;
}

/** Brings what editors are told of submissions up to date; the submission is there also where that cannot be written. */
function refreshSchema(house: string, bulletin: Bulletin, terminal: Terminal): void {
  try {
    refreshSchemas(house, ['submission'], bulletin, terminal);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    terminal.talk(`编辑器提示用的文件没有更新：${error.message}\n`);
  }
}

async function draftOf(
  options: NewOptions,
  bulletin: Bulletin,
  terminal: Terminal,
): Promise<SubmissionDraft> {
  const asks = terminal.isTerminal.in && terminal.isTerminal.talk && !terminal.environment.CI;
  const ask = async (question: string): Promise<string> => {
    const answer = asks ? await terminal.ask(question) : '';
    if (answer === undefined) throw new CannotRun('已取消，没有新建稿件');
    return answer.trim();
  };
  const contributors = options.unit
    ? splitUnits(options.unit)
    : await askUnits(bulletin, ask, terminal, asks);
  for (const unit of contributors) unitProblem(bulletin, unit, fail);
  const section = options.section ?? (await askSection(bulletin, ask, terminal, asks));
  const chosen = sectionProblem(bulletin, section, fail);
  const hasHeadline = chosen?.form !== 'briefs';
  if (!hasHeadline && (options.headline ?? options.attendees) !== undefined)
    fail(`“${section}”是简讯，没有标题和陪同`);
  const given = async (value: string | undefined, question: string): Promise<string | undefined> =>
    value ?? ((await ask(question)) || undefined);
  const headline = hasHeadline ? await given(options.headline, '标题：') : undefined;
  const attendees = hasHeadline
    ? await given(options.attendees, '陪同（谁参加的一句话，没有就回车）：')
    : undefined;
  const date = await askDate(options.date, ask, terminal, asks);
  const body = options.body ?? (await askBody(ask, asks));
  return {
    contributors,
    section,
    hasHeadline,
    ...(headline === undefined ? {} : { headline }),
    ...(attendees === undefined ? {} : { attendees }),
    ...(date === undefined ? {} : { date }),
    ...(body === undefined ? {} : { body: body.replaceAll('\\n', '\n') }),
  };
}

type Ask = (question: string) => Promise<string>;
type Problem = (message: string) => void;

async function askUnits(
  bulletin: Bulletin,
  ask: Ask,
  terminal: Terminal,
  asks: boolean,
): Promise<readonly string[]> {
  if (!asks) fail(`请用 --unit 写明报送单位：${bulletin.units.map(({ name }) => name).join('、')}`);
  for (;;) {
    const units = splitUnits(await ask('报送单位（联合报送用顿号隔开）：'));
    let wrong = units.length === 0;
    for (const unit of units) {
      unitProblem(bulletin, unit, (message) => {
        wrong = true;
        terminal.talk(`${message}\n`);
      });
    }
    if (!wrong) return units;
  }
}

function splitUnits(text: string): readonly string[] {
  return text.split(/[、，,\s]+/u).filter((each) => each !== '');
}

/** A day as the calendar has it; asked again after a wrong answer. */
async function askDate(
  given: string | undefined,
  ask: Ask,
  terminal: Terminal,
  asks: boolean,
): Promise<string | undefined> {
  const isDay = (text: string): boolean => {
    const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text) ?? [];
    return calendarDate(Number(year), Number(month), Number(day)) !== undefined;
  };
  if (given !== undefined && !isDay(given)) fail(`“${given}”不是日期，应写成 2024-03-14 的样子`);
  if (given !== undefined || !asks) return given;
  for (;;) {
    const answer = await ask('日期（如 2024-03-14，没有就回车）：');
    if (answer === '') return undefined;
    if (isDay(answer)) return answer;
    terminal.talk(`“${answer}”不是日期\n`);
  }
}

/** Paragraph after paragraph, until an empty line. */
async function askBody(ask: Ask, asks: boolean): Promise<string | undefined> {
  if (!asks) return undefined;
  const lines: string[] = [];
  for (;;) {
    const line = await ask(lines.length === 0 ? '正文（一行一段，空行结束；先不写就回车）：' : '  ');
    if (line === '') break;
    lines.push(line);
  }
  return lines.length > 0 ? lines.join('\n') : undefined;
}

async function askSection(bulletin: Bulletin, ask: Ask, terminal: Terminal, asks: boolean): Promise<string> {
  const choices = bulletin.sections.flatMap(choicesOf);
  if (!asks) fail(`请用 --section 写明栏目：${choices.join('、')}`);
  terminal.talk(`栏目：\n${choices.map((choice, i) => `  ${i + 1}. ${choice}`).join('\n')}\n`);
  for (;;) {
    const answer = await ask('栏目（名称或序号）：');
    const section = choices[Number(answer) - 1] ?? answer;
    let wrong = false;
    sectionProblem(bulletin, section, (message) => {
      wrong = true;
      terminal.talk(`${message}\n`);
    });
    if (!wrong) return section;
  }
}

function choicesOf({ name, subsections }: Section): readonly string[] {
  return subsections.length === 0 ? [name] : subsections.map((each) => `${name}/${each}`);
}

function unitProblem(bulletin: Bulletin, unit: string, problem: Problem): void {
  if (registeredUnit(bulletin, unit)) return;
  const hint = didYouMean(
    unit,
    bulletin.units.map(({ name }) => name),
  );
  problem(
    `单位“${unit}”不在登记名册中，${hint ?? `可以写：${bulletin.units.map(({ name }) => name).join('、')}`}`,
  );
}

function sectionProblem(bulletin: Bulletin, choice: string, problem: Problem): Section | undefined {
  const choices = bulletin.sections.flatMap(choicesOf);
  if (choices.includes(choice)) return sectionNamed(bulletin, choice.split('/', 1)[0] ?? '');
  problem(`没有“${choice}”这个栏目，${didYouMean(choice, choices) ?? `可以写：${choices.join('、')}`}`);
  return undefined;
}

function fail(message: string): never {
  throw new CannotRun(message);
}

/** What a submission's file may be called; exits with the reason where nothing sensible can be made of it. */
function fileNameOf(wanted: string): string {
  const name = wanted.replace(/\.ya?ml$/iu, '').replace(/[\\/:*?"<>|]/gu, '-');
  if (name === '' || name.startsWith('.') || isHidden(`${name}.yaml`))
    fail(`文件名“${wanted}”不能用：不能是空的，也不能以“.”开头`);
  if (isDeviceName(name)) fail(`文件名“${wanted}”不能用：这是设备名，请换一个`);
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(name)) fail(`文件名“${wanted}”不能用：里面有看不见的字符`);
  if (new TextEncoder().encode(name).length > 200) fail('文件名太长，请用 --file 写一个短的');
  return name;
}

/** A path that no file has yet: 单位.yaml, 单位-2.yaml … */
function freePath(folder: string, wanted: string): string {
  const name = fileNameOf(wanted);
  const isTaken = (each: string): boolean =>
    isThere(join(folder, `${each}.yaml`)) || [bulletinName, sheetName].includes(`${each}.yaml`.toLowerCase());
  for (let n = 1; ; n++) {
    const each = n === 1 ? name : `${name}-${n}`;
    if (!isTaken(each)) return join(folder, `${each}.yaml`);
  }
}
