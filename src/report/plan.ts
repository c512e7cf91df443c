import { printDate } from '../document/date.js';
import { composeMasthead } from '../document/masthead.js';
import { signatoryLabel } from '../document/page-words.js';
import { runsOf } from '../document/paragraph.js';
import type { Issue, PlacedEntry, WithheldEntry } from '../issue/issue.js';
import { planOf } from '../issue/plan.js';
import type { FitNote } from '../layout/fit.js';
import { positionAt } from '../source/file.js';
import { submissionId } from '../submission/submission.js';
import { printJson } from './print-json.js';
import { clip, visible } from './visible.js';

/** An issue's plan as text: section by section each entry with the reason for its place, then those that are withheld. */
export function formatPlan(issue: Issue): string {
  const date = printDate(issue.sheet.date.value, issue.bulletin.dateStyle);
  let number = 0;
  const lines = issue.sections.flatMap(({ section, groups }) => [
    '',
    `【${section.name}】`,
    ...groups.flatMap(({ subsection, entries }) => [
      ...(subsection === undefined ? [] : [`  【${subsection}】`]),
      ...entries.flatMap((entry) => {
        number += 1;
        return formatEntry(entry, number);
      }),
    ]),
  ]);
  const { withheld } = issue;
  const rest = withheld.length > 0 ? ['', '停用的稿件，不印出', ...withheld.flatMap(formatWithheld)] : [];
  const count = `共 ${number} 篇${withheld.length > 0 ? `，另有 ${withheld.length} 篇停用` : ''}`;
  const head = [issue.issueNumber, date, count, ...mastheadNotes(issue)].join('\u3000');
  return `${visible(head)}\n${[...lines, ...rest].join('\n')}\n`;
}

/** 份号, 密级, 紧急程度 and 签发人, as far as the issue has them. */
function mastheadNotes(issue: Issue): readonly string[] {
  const { marks = [], signatories = [] } = composeMasthead(issue);
  const names = signatories.flat().map(({ text }) => text);
  return [
    ...marks.map(({ text }) => text.replace(/\s/gu, '')),
    ...(names.length > 0 ? [`${signatoryLabel}${names.join('、')}`] : []),
  ];
}

function formatEntry(entry: PlacedEntry, number: number): readonly string[] {
  return formatSubmission(entry, `${String(number).padStart(3)}. `, `　${entry.reason}`);
}

function formatWithheld(entry: WithheldEntry): readonly string[] {
  return formatSubmission(entry, '  -  ', '');
}

function formatSubmission(
  { submission, contributors }: WithheldEntry,
  mark: string,
  remark: string,
): readonly string[] {
  const opening = [...submission.body.text.replace(/\s+/gu, '')];
  const brief = `${opening.slice(0, 24).join('')}${opening.length > 24 ? '…' : ''}`;
  const title = submission.headline?.text ?? brief;
  return [
    visible(`${mark}${clip(title)}（${clip(contributors.join('、'))}）`),
    visible(`     ${submissionId(submission)}${remark}`),
  ];
}

/** The same as JSON. */
export function formatPlanJson(issue: Issue): string {
  return printJson(planOf(issue));
}

/** The paragraphs of an issue that could be a line shorter, a line each. */
export function formatFit(notes: readonly FitNote[]): string {
  if (notes.length === 0) return '没有末行不足三字的段落\n';
  const lines = notes.map(({ paragraph, ending, cut }) => {
    const source = runsOf(paragraph.source).findLast((run) => run.source !== undefined)?.source;
    const place = source
      ? `${source.span.file.path}:${positionAt(source.span.file, source.span.start).line}`
      : '';
    return visible(`${place}　末行只有“${ending}”，删去${cut}个字可以省一行`);
  });
  return `${lines.join('\n')}\n`;
}
