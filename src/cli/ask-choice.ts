import type { DraftFault } from '../session/submission-draft.js';
import { displayWidth } from '../source/width.js';
import { CannotRun } from './cannot-run.js';

/** Choices as a numbered list, in as many columns as a narrow terminal takes where they are many. */
export function listChoices(title: string, choices: readonly string[]): string {
  const items = choices.map((choice, i) => `${String(i + 1).padStart(3)}. ${choice}`);
  const width = Math.max(...items.map(displayWidth)) + 2;
  const columns = choices.length > 9 ? Math.max(Math.floor(terminalWidth / width), 1) : 1;
  const rows = Math.ceil(items.length / columns);
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => items[column * rows + row] ?? '')
      .map((item) => item + ' '.repeat(width - displayWidth(item)))
      .join('')
      .trimEnd(),
  );
  return `${title}：\n${lines.join('\n')}\n`;
}

const terminalWidth = 78;

/** Whoever can be asked, and told why an answer is not taken. */
export interface Person {
  readonly ask: (question: string) => Promise<string>;
  readonly tell: (message: string) => void;
}

/** The choice that an answer makes; `shown`: as it will be written. Nothing where it says nothing. */
export interface Choice<T> {
  readonly value?: T;
  readonly shown?: string;
  readonly fault?: DraftFault;
}

/** A choice, given by a flag or asked for until it can be taken; what was not written out is shown. */
export async function choice<T>(
  given: string | undefined,
  choose: (answer: string) => Choice<T>,
  person: Person | undefined,
  { list, question, flag }: { readonly list: string; readonly question: string; readonly flag: string },
): Promise<T> {
  if (given !== undefined && given.trim() !== '') {
    const { value, fault } = choose(given);
    if (value !== undefined) return value;
    throw new CannotRun(fault ? wordFault(fault) : flag);
  }
  if (!person) throw new CannotRun(flag);
  person.tell(list.trimEnd());
  for (;;) {
    const answer = await person.ask(question);
    const { value, shown, fault } = choose(answer);
    if (fault) person.tell(wordFault(fault));
    if (value === undefined) continue;
    if (shown !== undefined && shown !== answer) person.tell(`  ${question.split('（', 1)[0]}：${shown}`);
    return value;
  }
}

/** The fault of an answer in words. */
function wordFault(fault: DraftFault): string {
  const choices = fault.choices.join('、');
  switch (fault.kind) {
    case 'unknownUnit':
      return `单位“${fault.value}”不在登记名册中，${fault.proposal ?? `可以写：${choices}`}`;
    case 'severalUnits':
      return `“${fault.value}”开头的单位有几个，请写明是哪一个：${choices}`;
    case 'unknownSection':
      return `没有“${fault.value}”这个栏目，${fault.proposal ?? `可以写：${choices}`}`;
    case 'severalSections':
      return `“${fault.value}”开头的栏目有几个，请写明是哪一个：${choices}`;
    case 'noSubsection':
      return `“${fault.value}”下面有子栏目，请写明是哪一个：${choices}`;
  }
}
