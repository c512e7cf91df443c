import type { Bulletin } from '../../bulletin/bulletin.js';
import { particularTexts } from '../../bulletin/particulars.js';
import type { Span } from '../../source/file.js';
import type { SourceText } from '../../source/text.js';
import { complexScriptsIn } from '../complex-script.js';
import type { BulletinRule } from '../rule.js';

/** Scripts that the setter cannot set, in what an office's configuration has printed: names of sections and units too. */
export const bulletinComplexScript: BulletinRule = {
  sees: 'bulletin',
  codes: ['layout/complex-script'],
  check: (bulletin) => [
    ...complexScriptsIn(textsOf(bulletin)),
    ...namesOf(bulletin).flatMap(({ name, span }) =>
      complexScriptsIn([wholeText(name, span)]).map((found) => ({ ...found, span })),
    ),
  ],
};

function textsOf({
  nameplate,
  issuingOffice,
  retentionNotice,
  signOff,
  distribution,
  contact,
  particulars,
  patterns,
}: Bulletin) {
  const labelled = [...signOff, ...contact, ...distribution].map(({ text }) => text);
  const { issueNumber, supplement } = patterns;
  return [
    ...nameplate,
    issuingOffice,
    retentionNotice,
    ...labelled,
    ...particularTexts(particulars),
    issueNumber,
    supplement,
  ];
}

function namesOf({ sections, units }: Bulletin): readonly { readonly name: string; readonly span: Span }[] {
  return [
    ...sections.map(({ name, subsections, span }) => ({ name: [name, ...subsections].join('/'), span })),
    ...units,
  ];
}

/** A name of which only the place as a whole is known. */
function wholeText(name: string, span: Span): SourceText {
  return { text: name, span, segments: [{ at: 0, source: span.start, length: name.length }] };
}
