import type { Edit } from '../diagnostic/diagnostic.js';
import { type SourceFile, spanOf } from '../source/file.js';
import type { Above } from './above.js';
import { barSlip } from './bar.js';
import { blankSlips } from './blank-slip.js';
import { Columns } from './columns.js';
import { cutSlip } from './cut-slip.js';
import type { LineStart, WrittenKey } from './key-line.js';
import { isKeyColon, isKeylessText, keylessAbove, lackingBody } from './keyless-text.js';
import { dashSlipIn, keylessTextSlip, keyMarkSlip, lineBelowSlip } from './line-slip.js';
import { continuation, hashIn, indentationOf, type Line, linesOf, markedStartOf } from './lines.js';
import { marginHashSlips } from './margin-hash.js';
import { alignedColumn, isOutermost, isPlaceCertain, meantColumn, type ScanPlace } from './meant-column.js';
import type { Stretch } from './separator.js';
import { colonSlip, indentSlip, type Slip, strayIndentSlip, textIndentSlip } from './slip.js';
import { judgeValue, type ValueStart } from './value-start.js';
import { isOfText, isStrayTextOf, isTextOf } from './value-text.js';
import type { Vocabulary } from './vocabulary.js';

/** Finds the slips in a stretch of a file that does not parse, line by line and by what the lines above say: text of
 * a value, or the place of a key. */
export function scan(file: SourceFile, stretch: Stretch, vocabulary: Vocabulary): readonly Slip[] {
  return new Scanner(file, stretch, vocabulary).run();
}

class Scanner {
  private readonly slips: Slip[] = [];
  /** Edits that came later, by the place of their slip. */
  private readonly furtherEdits = new Map<number, Edit[]>();
  private readonly lines: readonly Line[];
  private readonly columns = new Columns();
  private above: Above | undefined;
  private readonly budget = { characters: 2_000_000 };
  private lastBadIndent = -1;
  private lastStray = -1;
  /** A key has a full-width colon: then others may have one too. */
  private hasWideColon = false;
  /** The key of the running text, if the file must have it and has not; else empty. */
  private readonly lackingBody: string;
  /** How many lines below the one taken belong to it. */
  private further = 0;

  constructor(
    private readonly file: SourceFile,
    stretch: Stretch,
    private readonly vocabulary: Vocabulary,
  ) {
    this.lines = linesOf(file, stretch);
    this.lackingBody = lackingBody(this.lines, vocabulary);
  }

  run(): readonly Slip[] {
    for (let i = 0; i < this.lines.length; i++) {
      const line = this.lines[i];
      if (!line || /^(?:---|\.\.\.)(?:\s|$)/u.test(line.text)) continue;
      if (/^\s*$/u.test(line.text)) this.slips.push(...blankSlips(this.file, line, this.above));
      else i += this.take(line, i);
    }
    return this.slips.map((slip, i) => {
      const further = this.furtherEdits.get(i);
      return further ? { ...slip, edits: [...slip.edits, ...further] } : slip;
    });
  }

  /** Takes one line, and says how many below it belong to it. */
  private take(line: Line, i: number): number {
    const { above } = this;
    const start = markedStartOf(line, this.vocabulary);
    const spaces = /^ */u.exec(line.text)?.[0].length ?? 0;
    if (above && spaces > above.column && isTextOf(above, start, spaces, this.vocabulary)) {
      this.takeText(above, line, spaces);
      return 0;
    }
    if (line.text.startsWith('#', spaces)) {
      if (above?.form === 'plain' && spaces > above.column) above.cutAt ??= line.at + spaces;
      else above?.marginHashes.push(line.at);
      return 0;
    }
    if (above?.isGuess && spaces > above.column && !start.key) {
      this.edit(line.at, line.at + line.text.length, '');
      return 0;
    }
    if (above && spaces === 0 && isKeylessText(above, start, this.vocabulary, this.lackingBody)) {
      this.slips.push(keylessTextSlip(this.file, line.at, start.indent.length, this.lackingBody));
      this.above = keylessAbove(line.at, this.lackingBody);
      this.lastBadIndent = line.number;
      return 0;
    }
    if (spaces < start.indent.length) {
      const wanted = meantColumn(this.place(), start);
      if (line.number > this.lastBadIndent + 1)
        this.slips.push(
          indentSlip(
            this.file,
            indentationOf(line, spaces, start.indent.length),
            wanted,
            isPlaceCertain(this.place(), start),
          ),
        );
      else this.edit(line.at, line.at + start.indent.length, ' '.repeat(wanted));
      this.lastBadIndent = line.number;
      if (above && wanted > above.column && isTextOf(above, start, wanted, this.vocabulary)) {
        if (above.form === 'block') above.blockIndent ??= wanted;
        return 0;
      }
      return this.takeStructure(line, start, wanted, i);
    }
    const isList = above?.form === 'none' && !this.vocabulary.prose.has(above.key);
    const dash = isList ? dashSlipIn(this.file, line, start) : undefined;
    if (dash) {
      this.slips.push(dash);
      return 0;
    }
    if (above && isStrayTextOf(above, this.place(), start, spaces)) {
      this.takeStrayText(above, line, spaces);
      return 0;
    }
    return this.takeStructure(line, start, spaces, i);
  }

  private takeText(above: Above, line: Line, spaces: number): void {
    if (above.form === 'none') above.form = 'plain';
    this.slips.push(...marginHashSlips(this.file, above));
    if (above.form === 'plain') {
      if (above.cutAt !== undefined && !above.isTold) {
        this.slips.push(cutSlip(this.file, above, this.vocabulary.prose.has(above.key) ? spaces : undefined));
        above.isTold = true;
      }
      above.cutAt ??= hashIn(line.text, line.at);
    }
    if (above.form !== 'block') return;
    above.firstAt ??= line.at;
    above.blockIndent ??= spaces;
    const { blockIndent } = above;
    if (spaces >= blockIndent) return;
    if (!above.isTold) {
      const isDeeper = blockIndent > above.column + 2;
      this.slips.push(
        textIndentSlip(this.file, isDeeper ? above.firstAt : line.at, above.key, {
          isDeeper,
          isCertain: this.vocabulary.prose.has(above.key),
        }),
      );
    }
    above.isTold = true;
    this.edit(line.at, line.at, ' '.repeat(blockIndent - spaces));
  }

  private takeStrayText(above: Above, line: Line, spaces: number): void {
    const isProse = this.vocabulary.prose.has(above.key);
    const isCertain = isProse && isOfText(above, line.text);
    if (above.form === 'none' && !isProse) {
      this.slips.push(lineBelowSlip(this.file, above.valueAt, line.at + spaces, above.key));
      above.form = 'plain';
      above.isTold = true;
      return;
    }
    if (!above.isTold)
      this.slips.push(textIndentSlip(this.file, line.at, above.key, { isDeeper: false, isCertain }));
    above.isTold = true;
    if (above.form === 'none') {
      this.edit(above.valueAt, above.valueAt, ' |');
      above.form = 'block';
    }
    const wanted = (above.form === 'block' ? above.blockIndent : undefined) ?? above.column + 2;
    if (above.form === 'block') above.blockIndent = wanted;
    this.edit(line.at, line.at, ' '.repeat(wanted - spaces));
  }

  /** Takes a line with a key, or an item. */
  private takeStructure(line: Line, start: LineStart, indent: number, i: number): number {
    const shift = indent - start.indent.length;
    const column = this.align(line, start, indent, i);
    const moved = column - indent + shift;
    for (const dash of start.dashes) this.columns.enterDash(dash + moved, start.key !== undefined);
    const { key } = start;
    const place = start.content + moved;
    if (!key) {
      this.takeItem(line, start, place, i);
      return this.further;
    }
    this.columns.enter(place);
    if (key.fault === 'mark') this.slips.push(keyMarkSlip(this.file, line.at + key.colon, key.gap, key.text));
    else if (key.fault) {
      const isCertain = place > 0 || isKeyColon(key, this.place(), this.hasWideColon);
      const at = line.at + key.colon;
      this.slips.push(colonSlip(this.file, key.fault, key.text, at, key.gap, isCertain));
      this.hasWideColon ||= key.fault === 'wide' && isCertain;
    }
    this.judge(line, key.value, `“${key.text}”的值`, place, i, key);
    return this.further;
  }

  private takeItem(line: Line, { dashes, content }: LineStart, place: number, i: number): void {
    this.further = 0;
    if (dashes.length === 0) {
      if (this.above?.form === 'none') this.above.form = 'plain';
      return;
    }
    this.judge(line, content, '这一项', (dashes.at(-1) ?? 0) + place - content, i);
  }

  private judge(
    line: Line,
    from: number,
    subject: string,
    column: number,
    i: number,
    key?: WrittenKey,
  ): void {
    const value = line.text.slice(from);
    const bar = key && this.judgeBar(value, line.at + from, key.text, column, i);
    const { form, slip, further } =
      bar ??
      judgeValue(value, {
        file: this.file,
        at: line.at + from,
        subject,
        below: () => continuation(this.lines, i + 1, column, this.vocabulary, this.budget),
      });
    if (slip) this.slips.push(slip);
    this.further = further;
    const valueAt = key ? line.at + key.colon + 1 : line.at + from;
    this.above = {
      column,
      key: key?.text ?? '',
      form,
      valueAt,
      isGuess: slip?.guess !== undefined,
      marginHashes: [],
      cutAt: form === 'plain' ? hashIn(value, line.at + from) : undefined,
    };
    for (const each of this.lines.slice(i + 1, i + 1 + further)) this.takeQuoted(each, this.above);
  }

  private judgeBar(
    value: string,
    at: number,
    key: string,
    column: number,
    i: number,
  ): ValueStart | undefined {
    const next = /^ */u.exec(this.lines[i + 1]?.text ?? '')?.[0].length ?? 0;
    const indent = next > column ? next : column + 2;
    const slip = barSlip(this.file, { value, at, key, isProse: this.vocabulary.prose.has(key), indent });
    return slip && { form: 'block', slip, further: 0 };
  }

  /** A further line of a quoted value, which must be indented too. */
  private takeQuoted(line: Line, { column, key }: Above): void {
    const indent = /^[\s]*/u.exec(line.text)?.[0].length ?? 0;
    const spaces = /^ */u.exec(line.text)?.[0].length ?? 0;
    if (indent === line.text.length || spaces > column) return;
    if (indent > spaces) {
      this.slips.push(indentSlip(this.file, indentationOf(line, spaces, indent), column + 2, true));
    } else {
      this.slips.push(
        textIndentSlip(this.file, line.at, key, {
          isDeeper: false,
          isCertain: this.vocabulary.prose.has(key),
        }),
      );
      this.edit(line.at, line.at, ' '.repeat(column + 2 - spaces));
    }
  }

  /** The column a line was meant to stand at; a line that stands askew is a slip. */
  private align(line: Line, start: LineStart, indent: number, i: number): number {
    const wanted = alignedColumn(this.place(), start, indent, () => this.lines.slice(i + 1));
    if (wanted === indent) return indent;
    const end = line.at + start.indent.length;
    if (indent !== start.indent.length) return wanted;
    if (line.number > this.lastStray + 1)
      this.slips.push(
        strayIndentSlip(
          this.file,
          { at: line.at, bad: end, end },
          wanted,
          isOutermost(this.place(), start, wanted),
        ),
      );
    else this.edit(line.at, end, ' '.repeat(wanted));
    this.lastStray = line.number;
    return wanted;
  }

  private place(): ScanPlace {
    return { above: this.above, columns: this.columns, vocabulary: this.vocabulary };
  }

  /** An edit that belongs to the finding before it. */
  private edit(start: number, end: number, text: string): void {
    const last = this.slips.length - 1;
    const edit = { span: spanOf(this.file, start, end), text };
    const further = this.furtherEdits.get(last);
    if (further) further.push(edit);
    else this.furtherEdits.set(last, [edit]);
  }
}
