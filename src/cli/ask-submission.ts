import type { SubmissionDraft } from '../session/new-submission.js';
import {
  type Bulletin,
  chosenSection,
  chosenUnits,
  draftDate,
  sectionChoices,
  unitNames,
} from '../session/submission-draft.js';
import type { Limits } from '../source/limits.js';
import { type Choice, choice, listChoices, type Person } from './ask-choice.js';
import { askDate, wordDate } from './ask-date.js';
import { readBody } from './body-text.js';
import { CannotRun } from './cannot-run.js';
import type { NewOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** The values of a new submission: from flags, and by questions where a person sits at a terminal. Throws CannotRun where
 * a flag is wrong or missing, or the user breaks off. */
export async function askSubmission(
  options: NewOptions,
  bulletin: Bulletin,
  terminal: Terminal,
  limits: Limits,
): Promise<SubmissionDraft> {
  const asks = asksAt(terminal);
  const ask = async (question: string): Promise<string> => {
    const answer = asks ? await terminal.ask(question) : '';
    if (answer === undefined) throw new CannotRun('已取消，没有新建稿件');
    return answer.trim();
  };
  const tell = (message: string): void => terminal.err(`${message}\n`);
  const contributors = await unitsOf(options.unit, bulletin, asks ? { ask, tell } : undefined);
  const { name, section } = await sectionOf(options.section, bulletin, asks ? { ask, tell } : undefined);
  const hasHeadline = section.form !== 'briefs';
  if (!hasHeadline && (options.headline ?? options.attendees) !== undefined)
    throw new CannotRun(`“${name}”是简讯，没有标题和陪同`);
  if (/[\r\n]/u.test(`${options.headline ?? ''}${options.attendees ?? ''}`))
    throw new CannotRun('标题和陪同只写一行，不能换行：请并成一行，没有新建稿件');
  const given = async (value: string | undefined, question: string): Promise<string | undefined> =>
    (value ?? (await ask(question))).trim() || undefined;
  const headline = hasHeadline ? await given(options.headline, '标题（先不写就回车）：') : undefined;
  const attendees = hasHeadline
    ? await given(options.attendees, '陪同（谁参加的一句话，没有就回车）：')
    : undefined;
  const placement = hasHeadline ? section.headlinePlacement : undefined;
  const hasSubtitle = placement === 'centred' || placement === 'ownLine';
  const hasAuthors = placement === 'centred';
  const subtitle = hasSubtitle ? (await ask('副题（没有就回车）：')) || undefined : undefined;
  const authors = hasAuthors ? namesIn(await ask('作者（几个人用顿号隔开，没有就回车）：')) : [];
  const date = await dateOf(options.date, terminal.today(), asks ? { ask, tell } : undefined);
  const body = await readBody(options, terminal, limits, asks, [...contributors, name, headline ?? '']);
  return {
    contributors,
    section: name,
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

/** The names of people in an answer; a blank may stand in one (温　旸). */
function namesIn(answer: string): readonly string[] {
  return answer
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether a person sits at a terminal who can be asked. */
export function asksAt({ isTerminal, environment }: Terminal): boolean {
  return isTerminal.in && isTerminal.err && !environment.CI;
}

async function unitsOf(
  given: string | undefined,
  bulletin: Bulletin,
  person: Person | undefined,
): Promise<readonly string[]> {
  const names = unitNames(bulletin);
  const choose = (answer: string): Choice<readonly string[]> => {
    const { units, fault } = chosenUnits(bulletin, answer);
    if (fault) return { fault };
    return units && units.length > 0 ? { value: units, shown: units.join('、') } : {};
  };
  return choice(given, choose, person, {
    list: listChoices('报送单位', names),
    question: '报送单位（名称、序号或前几个字，联合报送用顿号隔开）：',
    flag: `请用 --unit 写明报送单位：${names.join('、')}`,
  });
}

async function sectionOf(given: string | undefined, bulletin: Bulletin, person: Person | undefined) {
  const choices = sectionChoices(bulletin);
  const choose = (answer: string) => {
    const { name, section, fault } = chosenSection(bulletin, answer);
    if (fault) return { fault };
    return name !== undefined && section ? { value: { name, section }, shown: name } : {};
  };
  return choice(given, choose, person, {
    list: listChoices('栏目', choices),
    question: '栏目（名称、序号或前几个字）：',
    flag: `请用 --section 写明栏目：${choices.join('、')}`,
  });
}

/** A day as the calendar has it, as 2024-03-14 however it was written. */
async function dateOf(
  given: string | undefined,
  today: string,
  person: Person | undefined,
): Promise<string | undefined> {
  if (given === undefined) return person && askDate(person, today);
  const date = draftDate(given, today);
  if (date.kind === 'day') return date.iso;
  throw new CannotRun(wordDate(given, date));
}
