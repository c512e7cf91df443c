// The issue as a Typst document: the same words, sizes and faces as the product's, set by Typst's own means.

const faces = {
  xiaobiaosong: 'font: "Noto Serif SC", weight: "bold"',
  fangsong: 'font: "Noto Serif SC"',
  songti: 'font: "Noto Serif SC"',
  heiti: 'font: "Noto Sans SC", weight: "medium"',
  kaiti: 'font: "Kuaibao Kai"',
};

/** The source for a `Document` and its `Style`. */
export function typstSource(document, style) {
  const { margin, grid, red } = style;
  const lead = grid.linePitch;
  const run = ({ role, text }) => textCall(text, style.text[role], red);
  const paragraph = ({ runs }) => `${runs.map(run).join('')}\n\n`;
  const flush = (content) => `#par(first-line-indent: 0pt)[${content}]\n\n`;
  const centred = (content) => `#align(center)[${content}]\n\n`;
  const line = (text, role) => textCall(text, style.text[role], red);
  const { masthead, contents, editorsNote, sections, colophon, metadata } = document;
  const last = masthead.nameplate.length - 1;
  const parts = [
    `#set document(title: ${quoted(metadata.title)}, author: ${quoted(metadata.issuingOffice)})
#set page(width: 210mm, height: 297mm, margin: (top: ${margin.top}mm, right: ${margin.right}mm, bottom: ${margin.bottom}mm, left: ${margin.left}mm), numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: ${style.text.body.size}pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, first-line-indent: 2em, leading: ${lead - style.text.body.size}pt)
#show par: set block(spacing: ${lead - style.text.body.size}pt)
`,
    ...masthead.nameplate.map((text, i) => centred(line(text, i === last ? 'nameplate' : 'nameplateUpper'))),
    centred(line(masthead.issueNumber, 'issueNumber')),
    flush(`${line(masthead.issuingOffice, 'issuingLine')}#h(1fr)${line(masthead.date, 'issuingLine')}`),
    `#line(length: 100%, stroke: 2.25pt + rgb("${red}"))\n\n`,
    ...(contents
      ? [
          centred(line(contents.title, 'contentsTitle')),
          ...contents.headlines.map((text) => paragraph({ runs: [{ role: 'contents', text }] })),
        ]
      : []),
    ...editorsNote.map(paragraph),
    ...sections.flatMap(({ heading, parts: entries }) => [
      flush(run(heading)),
      ...entries.flatMap((part) =>
        part.kind === 'entry'
          ? [
              ...(part.subsection ? [paragraph({ runs: [part.subsection] })] : []),
              ...(part.headline ? part.headline.runs.map((each) => centred(run(each))) : []),
              ...part.blocks.filter(({ kind }) => kind === 'paragraph').map(paragraph),
            ]
          : [
              paragraph({
                runs: [
                  ...(part.subsection ? [part.subsection] : []),
                  ...part.briefs.flatMap((brief) => brief.runs),
                ],
              }),
            ],
      ),
    ]),
    flush(colophon.signOff.map(({ label, text }) => line(`${label}：${text}`, 'signOff')).join('#h(1fr)')),
    ...[...colophon.distribution, ...colophon.contact].map(
      ({ label, text }) =>
        `#line(length: 100%, stroke: 0.3mm)\n${flush(line(`${label}：${text}`, 'distribution'))}`,
    ),
  ];
  return parts.join('');
}

function textCall(text, { face, size, bold, red: isRed }, red) {
  const parts = [faces[face], `size: ${size}pt`];
  if (bold) parts.push('weight: "bold"');
  if (isRed) parts.push(`fill: rgb("${red}")`);
  return `#text(${parts.join(', ')}, ${quoted(text)})`;
}

function quoted(text) {
  return `"${text.replace(/[\\"]/gu, (mark) => `\\${mark}`).replaceAll('\n', ' ')}"`;
}
