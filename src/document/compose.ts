import type { Bulletin } from '../bulletin/bulletin.js';
import type { ContentsKind } from '../bulletin/contents-kind.js';
import { allEntries, leaderNames } from '../bulletin/leaders-on.js';
import type { CalendarDate } from '../field/calendar.js';
import type { Issue, PlacedSection } from '../issue/issue.js';
import type { SourceText } from '../source/text.js';
import type { Style } from '../style/style.js';
import { proseOf } from '../submission/block.js';
import type { Submission } from '../submission/submission.js';
import { behindAnnexes, composeAnnexes } from './annex.js';
import { composeBody } from './body.js';
import { composeColophon } from './colophon.js';
import { printDate } from './date.js';
import type { Briefs, Contents, Entry, IssueDocument, Paragraph, Section } from './document.js';
import { composeBriefs, composeEntry, type EntrySetting, subsectionRun } from './entry.js';
import { composeInstruction } from './instruction.js';
import { composeMasthead, spaced } from './masthead.js';

/** Words an issue: every part that is printed, in reading order (wording of format practice, GB/T 9704 7.2–7.4). */
export function compose(issue: Issue, style: Style): IssueDocument {
  const { bulletin, sheet } = issue;
  const masthead = composeMasthead(issue);
  const setting: EntrySetting = {
    leaders: leaderNames(bulletin),
    boldLeadSentences: style.boldLeadSentences,
    levelHeadings: style.levelHeadings,
    office: bulletin,
  };
  const date = (day: CalendarDate): string => printDate(day, bulletin.dateStyle);
  const sections = behindAnnexes(
    issue.sections.map((section) =>
      composeSection(section, setting, (submission) => date((submission.date ?? sheet.date).value)),
    ),
  );
  const contents = composeContents(sections, sheet.contents ?? bulletin.contents);
  return {
    metadata: {
      title: [...masthead.nameplate, issue.issueNumber].join(''),
      issuingOffice: masthead.issuingOffice,
      issueNumber: issue.issueNumber,
      date: sheet.date.value.iso,
    },
    masthead,
    ...(sheet.instructions
      ? { instructions: sheet.instructions.map((each) => composeInstruction(each, bulletin)) }
      : {}),
    ...(contents ? { contents } : {}),
    editorsNote: sheet.editorsNote ? composeNote(sheet.editorsNote) : [],
    sections,
    colophon: composeColophon(issue),
    names: namesOf(bulletin),
    leaders: setting.leaders,
  };
}

function namesOf(bulletin: Bulletin): readonly string[] {
  const { units, sections } = bulletin;
  return [
    ...units.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...allEntries(bulletin).flatMap(({ name, post }) => [name, ...(post === undefined ? [] : [post])]),
    ...sections.flatMap(({ name, subsections }) => [name, ...subsections]),
  ];
}

function composeSection(
  { section, groups }: PlacedSection,
  setting: EntrySetting,
  dayOf: (submission: Submission) => string,
): Section {
  const heading = { role: 'section', text: `【${spaced(section.name)}】` } as const;
  return {
    name: section.name,
    ...(section.form === 'articles' ? {} : { heading }),
    parts: groups.flatMap(({ subsection, entries }): readonly (Entry | Briefs)[] => {
      if (section.form === 'briefs') return [composeBriefs(entries, subsection, setting)];
      return entries.flatMap((placed, i) => {
        const form = {
          placement: section.headlinePlacement,
          ...(section.hasSignature ? { signedOn: dayOf(placed.submission) } : {}),
        };
        const entry = composeEntry(placed, form, setting);
        const headed =
          i === 0 && subsection !== undefined ? { ...entry, subsection: subsectionRun(subsection) } : entry;
        return [headed, ...composeAnnexes(placed.submission, entry.id, setting)];
      });
    }),
  };
}

function composeContents(sections: readonly Section[], kind: ContentsKind): Contents | undefined {
  if (kind === 'none') return undefined;
  const headlines = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'entry' && part.title !== '' ? [part.title] : [])),
  );
  if (headlines.length === 0) return undefined;
  return { title: '要\u3000目', headlines, ...(kind === 'pages' ? { hasPages: true } : {}) };
}

function composeNote(note: SourceText): readonly Paragraph[] {
  const paragraphs = composeBody(proseOf(note), { leaders: [], boldLeadSentences: false });
  return paragraphs.map(({ runs }, i) => ({
    kind: 'paragraph',
    runs: [
      ...(i === 0 ? [{ role: 'editorsNoteLabel', text: '编者按：' } as const] : []),
      ...runs.map((run) => ({ ...run, role: 'editorsNote' as const })),
    ],
  }));
}
