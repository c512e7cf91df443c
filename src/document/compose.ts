import type { Bulletin } from '../bulletin/bulletin.js';
import type { LabelledText } from '../field/collection.js';
import type { Issue, PlacedSection } from '../issue/issue.js';
import type { SourceText } from '../source/text.js';
import type { Style } from '../style/style.js';
import { paragraphsOf } from '../submission/block.js';
import { composeBody } from './body.js';
import { printDate } from './date.js';
import type {
  Briefs,
  Colophon,
  Contents,
  Document,
  Entry,
  Labelled,
  Masthead,
  Paragraph,
  Section,
} from './document.js';
import { composeBriefs, composeEntry, type EntrySetting, subsectionRun } from './entry.js';

/** Words an issue: every part that is printed, in reading order (wording of format practice, GB/T 9704 7.2–7.4). */
export function compose(issue: Issue, style: Style): Document {
  const { bulletin, sheet } = issue;
  const masthead = composeMasthead(issue);
  const setting: EntrySetting = {
    leaders: bulletin.leaders.map(({ name }) => name),
    boldLeadSentences: style.boldLeadSentences,
  };
  const sections = issue.sections.map((section) => composeSection(section, setting, style));
  const contents = composeContents(sections);
  return {
    metadata: {
      title: [...masthead.nameplate, issue.issueNumber].join(''),
      issuingOffice: masthead.issuingOffice,
      issueNumber: issue.issueNumber,
      date: sheet.date.value.iso,
    },
    masthead,
    ...((sheet.contents ?? bulletin.contents) && contents ? { contents } : {}),
    editorsNote: sheet.editorsNote ? composeNote(sheet.editorsNote) : [],
    sections,
    colophon: composeColophon(issue),
    names: namesOf(bulletin),
  };
}

function namesOf({ units, leaders, sections }: Bulletin): readonly string[] {
  return [
    ...units.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...leaders.flatMap(({ name, post }) => [name, ...(post === undefined ? [] : [post])]),
    ...sections.flatMap(({ name, subsections }) => [name, ...subsections]),
  ];
}

function composeMasthead({ bulletin, sheet, issueNumber }: Issue): Masthead {
  return {
    ...(bulletin.retentionNotice ? { retentionNotice: bulletin.retentionNotice.text } : {}),
    nameplate: bulletin.nameplate.map(({ text }) => text),
    issueNumber,
    issuingOffice: bulletin.issuingOffice.text,
    date: printDate(sheet.date.value, bulletin.dateStyle),
  };
}

function composeSection({ section, groups }: PlacedSection, setting: EntrySetting, style: Style): Section {
  const placement = section.headlinePlacement ?? style.headlinePlacement;
  return {
    name: section.name,
    heading: { role: 'section', text: `【${spaced(section.name)}】` },
    parts: groups.flatMap(({ subsection, entries }): readonly (Entry | Briefs)[] => {
      if (section.form === 'briefs') return [composeBriefs(entries, subsection, setting)];
      return entries.map((placed, i) => {
        const entry = composeEntry(placed, placement, setting);
        return i === 0 && subsection !== undefined
          ? { ...entry, subsection: subsectionRun(subsection) }
          : entry;
      });
    }),
  };
}

/** A two-character name is spaced: 简　讯. */
function spaced(name: string): string {
  const characters = [...name];
  return characters.length === 2 ? characters.join('\u3000') : name;
}

function composeContents(sections: readonly Section[]): Contents | undefined {
  const headlines = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'entry' && part.title !== '' ? [part.title] : [])),
  );
  return headlines.length > 0 ? { title: '要\u3000目', headlines } : undefined;
}

function composeNote(note: SourceText): readonly Paragraph[] {
  const paragraphs = composeBody(paragraphsOf(note), { leaders: [], boldLeadSentences: false });
  return paragraphs.map(({ runs }, i) => ({
    kind: 'paragraph',
    runs: [
      ...(i === 0 ? [{ role: 'editorsNoteLabel', text: '编者按：' } as const] : []),
      ...runs.map((run) => ({ ...run, role: 'editorsNote' as const })),
    ],
  }));
}

function composeColophon({ bulletin, sheet }: Issue): Colophon {
  const { superiors, peers, subordinates } = bulletin.distribution;
  const printRun = sheet.printRun ?? bulletin.printRun;
  const lines = [
    { label: '报', source: superiors },
    { label: '送', source: peers },
    { label: '发', source: subordinates },
    { label: '本期增发', source: sheet.extraDistribution },
  ];
  return {
    signOff: mergeSignOff(bulletin.signOff, sheet.signOff).map(labelled),
    distribution: lines.flatMap(({ label, source }) =>
      source ? [{ label, text: source.text, source }] : [],
    ),
    ...(printRun === undefined ? {} : { printRun: `共印${printRun}份` }),
    contact: bulletin.contact.map(labelled),
  };
}

/** The issue's names take the places of the bulletin's, label by label; a label of its own comes behind. */
function mergeSignOff(usual: readonly LabelledText[], own: readonly LabelledText[]): readonly LabelledText[] {
  const ownOf = (label: string): LabelledText | undefined => own.find((each) => each.label.text === label);
  const labels = new Set(usual.map(({ label }) => label.text));
  return [
    ...usual.map((each) => ownOf(each.label.text) ?? each),
    ...own.filter(({ label }) => !labels.has(label.text)),
  ];
}

function labelled({ label, text }: LabelledText): Labelled {
  return { label: label.text, text: text.text, source: text };
}
