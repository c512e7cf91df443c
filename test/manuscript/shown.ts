import type { Line, LineRun, Manuscript, Piece } from '../../src/manuscript/manuscript.js';

/** A manuscript as lines that a person can read: a part, then its pieces; bold in **, what was added in {+ +}, taken away in [- -]. */
export function shown({ parts, remarks }: Manuscript): readonly string[] {
  return [
    ...parts.flatMap(({ kind, anchor = '', pieces }) => [
      `${kind} ${anchor}`.trimEnd(),
      ...pieces.flatMap(shownPiece).map((line) => `  ${line}`),
    ]),
    ...remarks.map(
      ({ by, text, part, quoted }) => `# ${by.author} ${by.date ?? ''} ${part} “${quoted}”: ${text}`,
    ),
  ];
}

function shownPiece(piece: Piece): readonly string[] {
  switch (piece.kind) {
    case 'line':
      return [shownLine(piece)];
    case 'image':
      return [
        `image ${piece.sha256.slice(0, 8)}`,
        ...(piece.caption ? [`  ${shownLine(piece.caption)}`] : []),
      ];
    case 'grid':
      return [
        `grid${piece.caption ? ` ${shownLine(piece.caption)}` : ''}`,
        ...piece.rows.map(({ cells, change }) => {
          const texts = cells.map(({ column, colSpan, rowSpan, line }) => {
            const span = colSpan * rowSpan > 1 ? `${colSpan}x${rowSpan} ` : '';
            return `${column} ${span}${shownLine(line)}`;
          });
          return `  ${change ? `${change.kind} by ${change.by.author} ` : ''}| ${texts.join(' | ')}`;
        }),
      ];
  }
}

function shownLine({ runs, change, isBehind }: Line): string {
  const marks = [
    ...(isBehind ? ['behind'] : []),
    ...(change ? [`${change.kind} by ${change.by.author}`] : []),
  ];
  return `${marks.length > 0 ? `(${marks.join(', ')}) ` : ''}${shownRuns(runs)}`;
}

/** Neighbours that look alike are one. */
function shownRuns(runs: readonly LineRun[]): string {
  const looks: { text: string; bold: boolean; change: string }[] = [];
  for (const { text, isBold, change } of runs) {
    const last = looks.at(-1);
    const said = change ? `${change.kind} ${change.by.author}` : '';
    if (last?.bold === isBold && last.change === said) last.text += text;
    else looks.push({ text, bold: isBold, change: said });
  }
  return looks
    .map(({ text, bold, change }) => {
      const written = bold ? `**${text}**` : text;
      if (change.startsWith('inserted')) return `{+${written}+}`;
      return change.startsWith('deleted') ? `[-${written}-]` : written;
    })
    .join('')
    .replaceAll('\n', '⏎');
}
