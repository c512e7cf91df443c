// The same issue for the product's peers: as a Typst document, and as plain paragraphs for the naive scripts.
import { writeFileSync } from 'node:fs';
import { compose } from '../../dist/document/compose.js';
import { arrange } from '../../dist/issue/arrange.js';
import { diskReading } from '../../dist/office/disk-reading.js';
import { openIssue } from '../../dist/session/open-issue.js';
import { resolveStyle } from '../../dist/style/style.js';
import { typstSource } from './typst-source.mjs';

/** Writes what a peer reads into a file; returns its path. */
export function writeMaterial(issue, path) {
  const { bulletin, sheet, submissions } = openIssue(diskReading, issue, issue);
  const planned = arrange(bulletin, sheet, submissions);
  const style = resolveStyle(planned.bulletin.deviations);
  const document = compose(planned, style);
  const text = path.endsWith('.typ')
    ? typstSource(document, style)
    : JSON.stringify(plainParagraphs(document, style));
  writeFileSync(path, text);
  return path;
}

/** Paragraphs of runs: face, size, weight, colour, text. */
function plainParagraphs(document, style) {
  const { masthead, contents, editorsNote, sections, colophon } = document;
  const run = ({ role, text }) => ({ ...style.text[role], text });
  const one = (role, text, more = {}) => ({ runs: [run({ role, text })], ...more });
  const labelled = (role) => (each) => one(role, `${each.label}：${each.text}`);
  return [
    ...masthead.nameplate.map((text) => one('nameplate', text, { centred: true })),
    one('issueNumber', masthead.issueNumber, { centred: true }),
    one('issuingLine', `${masthead.issuingOffice}　${masthead.date}`),
    ...(contents?.headlines ?? []).map((text) => one('contents', text)),
    ...editorsNote.map(({ runs }) => ({ runs: runs.map(run) })),
    ...sections.flatMap(({ heading, parts }) => [
      ...(heading ? [{ runs: [run(heading)] }] : []),
      ...parts.flatMap((part) => {
        const before = part.subsection ? [{ runs: [run(part.subsection)] }] : [];
        if (part.kind === 'briefs')
          return [...before, { runs: part.briefs.flatMap((brief) => brief.runs).map(run) }];
        const headline = part.headline ? [{ runs: part.headline.runs.map(run), centred: true }] : [];
        return [
          ...before,
          ...headline,
          ...part.blocks
            .filter(({ kind }) => kind === 'paragraph')
            .map(({ runs }) => ({ runs: runs.map(run) })),
        ];
      }),
    ]),
    ...colophon.signOff.map(labelled('signOff')),
    ...[...colophon.distribution, ...colophon.contact].map(labelled('distribution')),
  ];
}
