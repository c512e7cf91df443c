import { type ContentsKind, contentsKind } from '../bulletin/contents-kind.js';
import { distribution } from '../bulletin/distribution.js';
import { type Particulars, particularsOf, particularsTable } from '../bulletin/particulars.js';
import type { ReadResult } from '../diagnostic/diagnostic.js';
import type { CalendarDate } from '../field/calendar.js';
import { type LabelledText, labels, listOf } from '../field/collection.js';
import { date } from '../field/date.js';
import { keysOf, optional, required } from '../field/field-table.js';
import type { MappingPlace } from '../field/mapping.js';
import type { Placed } from '../field/shape.js';
import { readSingle } from '../field/single.js';
import { flag, line, lookedUp, prose, wholeNumber } from '../field/text.js';
import type { SourceFile } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import { type Instruction, instructionProse, instructions } from '../submission/instruction.js';
import { type ReissueKind, reissueKind } from './reissue.js';

/** The keys of `issue.yaml`. */
export const sheetTable = {
  issueNumber: required('期号', wholeNumber(), '期号，只写数字'),
  date: required('日期', date(), '印发日期，如2024-03-14'),
  serialNumber: optional('总期号', wholeNumber(), '总期号，只写数字'),
  supplement: optional(
    '增刊',
    flag({ 是: '期号按增刊另排', 否: '平常的一期' }),
    '是增刊时写“是”，期号按增刊另排',
  ),
  instructions: optional('批示', instructions, '领导对本期的批示，每条写领导、日期、内容，印在红线下的框里'),
  editorsNote: optional('编者按', prose(), '编者按，一行一段'),
  pins: optional('次序', listOf(lookedUp()), '要排在本栏目最前的稿件：文件名（不带扩展名）或标题'),
  signOff: optional('署名', labels(), '本期的编辑、校对、核签，只写与平时不同的'),
  distribution: optional('分发', distribution(), '本期的报、送、发，写了就代替平时的'),
  printRun: optional('印数', wholeNumber(), '本期印多少份'),
  contents: optional('要目', contentsKind(), '本期是否印出要目，要不要页码'),
  reissue: optional(
    '重发',
    reissueKind(),
    '发布以后更正、补充了重新印发的，印在期号后面：（更正稿）、（补遗稿）',
  ),
  extraDistribution: optional('增发', line(), '本期另外增发给谁'),
  ...particularsTable,
};

/** `issue.yaml`: one issue's own settings. */
export interface IssueSheet {
  readonly issueNumber: Placed<number>;
  readonly date: Placed<CalendarDate>;
  readonly serialNumber?: Placed<number>;
  readonly supplement: boolean;
  /** 批示 on the issue as a whole, printed under the masthead. */
  readonly instructions?: readonly Instruction[];
  readonly editorsNote?: SourceText;
  /** Submissions to stand first in their section, in this order. */
  readonly pins: readonly SourceText[];
  readonly signOff: readonly LabelledText[];
  readonly printRun?: number;
  readonly contents?: ContentsKind;
  /** It is sent out once more, corrected or with what had been left out. */
  readonly reissue?: Placed<ReissueKind>;
  /** In print order; in place of the office's. */
  readonly distribution?: readonly LabelledText[];
  readonly extraDistribution?: SourceText;
  readonly particulars: Particulars;
  readonly file: SourceFile;
  readonly place: MappingPlace;
}

/** The keys of `issue.yaml`, as users write them. */
export const sheetKeys: readonly string[] = keysOf(sheetTable);

/** Reads `issue.yaml`. */
export function readSheet(file: SourceFile): ReadResult<IssueSheet> {
  const { value, diagnostics } = readSingle(file, sheetTable, {
    kind: 'issue.yaml',
    proofread: [sheetTable.editorsNote.key, ...instructionProse],
  });
  if (!value) return { diagnostics };
  const {
    issueNumber,
    date,
    serialNumber,
    instructions: told,
    editorsNote,
    extraDistribution,
    place,
  } = value;
  const { supplement, printRun, contents, pins = [], signOff = [] } = value;
  const sheet: IssueSheet = {
    issueNumber,
    date,
    ...(serialNumber ? { serialNumber } : {}),
    ...(told ? { instructions: told } : {}),
    ...(editorsNote ? { editorsNote } : {}),
    ...(value.distribution ? { distribution: value.distribution } : {}),
    ...(extraDistribution ? { extraDistribution } : {}),
    particulars: particularsOf(value),
    place,
    supplement: supplement?.value ?? false,
    pins,
    signOff,
    ...(printRun ? { printRun: printRun.value } : {}),
    ...(contents ? { contents: contents.value } : {}),
    ...(value.reissue ? { reissue: value.reissue } : {}),
    file,
  };
  return { value: sheet, diagnostics };
}
