import type { SubmissionDraft } from '../session/new-submission.js';
import {
  type Bulletin,
  chosenSection,
  type DraftFault,
  dayOf,
  sectionChoices,
  unitFault,
  unitNames,
} from '../session/submission-draft.js';
import type { Limits } from '../source/limits.js';
import { readBody } from './body-text.js';
import { CannotRun } from './cannot-run.js';
import type { NewOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** The values of a new submission: from flags, and by questions where a person sits at a terminal. Throws CannotRun where
 * a flag is wrong or missing. */
export async function askSubmission(
  options: NewOptions,
  bulletin: Bulletin,
  terminal: Terminal,
  limits: Limits,
): Promise<SubmissionDraft> {
  const asks = terminal.isTerminal.in && terminal.isTerminal.err && !terminal.environment.CI;
  const ask = async (question: string): Promise<string> => {
    const answer = asks ? await terminal.ask(question) : '';
    if (answer === undefined) throw new CannotRun('已取消，没有新建稿件');
    return answer.trim();
  };
  const contributors = options.unit
    ? splitUnits(options.unit)
    : await askUnits(bulletin, ask, terminal, asks);
  for (const unit of contributors) failOn(unitFault(bulletin, unit));
  const section = options.section ?? (await askSection(bulletin, ask, terminal, asks));
  const chosen = chosenSection(bulletin, section);
  failOn(chosen.fault);
  const hasHeadline = chosen.section?.form !== 'briefs';
  if (!hasHeadline && (options.headline ?? options.attendees) !== undefined)
    fail(`“${section}”是简讯，没有标题和陪同`);
  if (/[\r\n]/u.test(`${options.headline ?? ''}${options.attendees ?? ''}`))
    fail('标题和陪同只写一行，不能换行：请并成一行，没有新建稿件');
  const given = async (value: string | undefined, question: string): Promise<string | undefined> =>
    value ?? ((await ask(question)) || undefined);
  const headline = hasHeadline ? await given(options.headline, '标题：') : undefined;
  const attendees = hasHeadline
    ? await given(options.attendees, '陪同（谁参加的一句话，没有就回车）：')
    : undefined;
  const placement = hasHeadline ? chosen.section?.headlinePlacement : undefined;
  const hasSubtitle = placement === 'centred' || placement === 'ownLine';
  const hasAuthors = placement === 'centred';
  const subtitle = hasSubtitle ? (await ask('副题（没有就回车）：')) || undefined : undefined;
  const authors = hasAuthors ? splitUnits(await ask('作者（几个人用顿号隔开，没有就回车）：')) : [];
  const date = await askDate(options.date, ask, terminal, asks);
  const body = await readBody(options, terminal, limits, asks);
  return {
    contributors,
    section,
    hasHeadline,
    ...(hasSubtitle ? { hasSubtitle } : {}),
    ...(hasAuthors ? { hasAuthors } : {}),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(headline === undefined ? {} : { headline }),
    ...(attendees === undefined ? {} : { attendees }),
    ...(date === undefined ? {} : { date }),
    ...(body === undefined ? {} : { body }),
  };
}

type Ask = (question: string) => Promise<string>;

async function askUnits(
  bulletin: Bulletin,
  ask: Ask,
  terminal: Terminal,
  asks: boolean,
): Promise<readonly string[]> {
  if (!asks) fail(`请用 --unit 写明报送单位：${unitNames(bulletin).join('、')}`);
  for (;;) {
    const units = splitUnits(await ask('报送单位（联合报送用顿号隔开）：'));
    const faults = units.flatMap((unit) => unitFault(bulletin, unit) ?? []);
    for (const fault of faults) terminal.err(`${wordFault(fault)}\n`);
    if (units.length > 0 && faults.length === 0) return units;
  }
}

function splitUnits(text: string): readonly string[] {
  return text.split(/[、，,\s]+/u).filter((each) => each !== '');
}

/** A day as the calendar has it, as 2024-03-14 however it was written; asked again after a wrong answer. */
async function askDate(
  given: string | undefined,
  ask: Ask,
  terminal: Terminal,
  asks: boolean,
): Promise<string | undefined> {
  if (given !== undefined) return dayOf(given) ?? fail(`“${given}”不是日期，应写成 2024-03-14 的样子`);
  if (!asks) return undefined;
  for (;;) {
    const answer = await ask('日期（如 2024-03-14，没有就回车）：');
    if (answer === '') return undefined;
    const day = dayOf(answer);
    if (day !== undefined) return day;
    terminal.err(`“${answer}”不是日期，应写成 2024-03-14 的样子\n`);
  }
}

async function askSection(bulletin: Bulletin, ask: Ask, terminal: Terminal, asks: boolean): Promise<string> {
  const choices = sectionChoices(bulletin);
  if (!asks) fail(`请用 --section 写明栏目：${choices.join('、')}`);
  terminal.err(`栏目：\n${choices.map((choice, i) => `  ${i + 1}. ${choice}`).join('\n')}\n`);
  for (;;) {
    const answer = await ask('栏目（名称或序号）：');
    const section = choices[Number(answer) - 1] ?? answer;
    const { fault } = chosenSection(bulletin, section);
    if (!fault) return section;
    terminal.err(`${wordFault(fault)}\n`);
  }
}

function wordFault(fault: DraftFault): string {
  const choices = fault.choices.join('、');
  switch (fault.kind) {
    case 'unknownUnit':
      return `单位“${fault.value}”不在登记名册中，${fault.proposal ?? `可以写：${choices}`}`;
    case 'unknownSection':
      return `没有“${fault.value}”这个栏目，${fault.proposal ?? `可以写：${choices}`}`;
    case 'noSubsection':
      return `“${fault.value}”下面有子栏目，请写明是哪一个：${choices}`;
  }
}

function failOn(fault: DraftFault | undefined): void {
  if (fault) fail(wordFault(fault));
}

function fail(message: string): never {
  throw new CannotRun(message);
}
