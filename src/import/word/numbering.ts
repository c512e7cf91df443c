import { formatOfCode } from './number-format.js';
import { isOn, numberAt, type Properties, PropertyCollector, valueAt } from './properties.js';
import { type Attributes, readXml, type XmlFault, type XmlVisitor } from './xml.js';

/** A level of a list: how its number is written. */
export interface NumberLevel {
  readonly start: number;
  /** A name of ST_NumberFormat. */
  readonly format: string;
  /** Text with %1 to %9 for the numbers of levels. */
  readonly text: string;
  /** The level, from 1, that begins this one anew; 0 for none; undefined for each above it. */
  readonly restart?: number;
  /** All its numbers are written in digits. */
  readonly isLegal: boolean;
  /** Stands between number and text. */
  readonly suffix: string;
  /** The style whose paragraphs are on this level. */
  readonly style?: string;
  /** The font of the number. */
  readonly font?: string;
}

/** A definition that paragraphs of several lists share: their levels and their counting. */
export interface ListDefinition {
  readonly levels: ReadonlyMap<number, NumberLevel>;
  /** The style of numbering that has the levels in place of it. */
  readonly styleLink?: string;
}

/** A list, as paragraphs name it. */
export interface List {
  readonly definition: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, NumberLevel>;
}

/** The numbering of a document. */
export interface Numbering {
  readonly definitions: ReadonlyMap<string, ListDefinition>;
  readonly lists: ReadonlyMap<string, List>;
}

export const noNumbering: Numbering = { definitions: new Map(), lists: new Map() };

/** Reads the lists of a numbering part, or of a document of Word 2003 that has them in it. */
export function readNumbering(bytes: Uint8Array): Numbering & { readonly fault?: XmlFault } {
  const reader = new NumberingReader();
  const fault = readXml(bytes, reader);
  return { definitions: reader.definitions, lists: reader.lists, ...(fault ? { fault } : {}) };
}

interface Mutable {
  readonly id: string;
  readonly levels: Map<number, NumberLevel>;
  readonly starts: Map<number, number>;
  definition: string;
  styleLink?: string;
}

class NumberingReader implements XmlVisitor {
  readonly definitions = new Map<string, ListDefinition>();
  readonly lists = new Map<string, List>();
  private current: Mutable | undefined;
  private overridden = 0;
  private level: { readonly at: number; readonly collector: PropertyCollector } | undefined;

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (this.level) return this.level.collector.open(name, attributes);
    switch (name) {
      // Of Word 2003 nothing else than its lists: numbers in paragraphs have the same names.
      case 'w:body':
        return 'skip';
      case 'w:abstractNum':
      case 'w:listDef':
        this.begin(attributes(name === 'w:listDef' ? 'listDefId' : 'abstractNumId'));
        return undefined;
      case 'w:num':
      case 'w:list':
        this.begin(attributes(name === 'w:list' ? 'ilfo' : 'numId'));
        return undefined;
      default:
        this.take(name, attributes);
        return undefined;
    }
  }

  private begin(id: string | undefined): void {
    this.current = { id: id ?? '', levels: new Map(), starts: new Map(), definition: '' };
  }

  private take(name: string, attributes: Attributes): void {
    const { current } = this;
    if (!current) return;
    const value = attributes('val') ?? '';
    if (name === 'w:abstractNumId' || name === 'w:ilst') current.definition = value;
    if (name === 'w:numStyleLink') current.styleLink = value;
    if (name === 'w:lvlOverride') this.overridden = Number(attributes('ilvl') ?? 0);
    if (name === 'w:startOverride') current.starts.set(this.overridden, Number.parseInt(value, 10) || 0);
    if (name === 'w:lvl')
      this.level = { at: Number(attributes('ilvl') ?? 0), collector: new PropertyCollector() };
  }

  close(name: string): void {
    const { current, level } = this;
    if (level) {
      if (!level.collector.close()) return;
      current?.levels.set(level.at, levelOf(level.collector.properties));
      this.level = undefined;
      return;
    }
    if (!current) return;
    const { id, levels, starts, definition, styleLink } = current;
    if (name === 'w:abstractNum' || name === 'w:listDef')
      this.definitions.set(id, { levels, ...(styleLink === undefined ? {} : { styleLink }) });
    else if (name === 'w:num' || name === 'w:list') this.lists.set(id, { definition, starts, levels });
    else return;
    this.current = undefined;
  }
}

function levelOf(properties: Properties): NumberLevel {
  const restart = numberAt(properties, 'w:lvlRestart');
  const style = valueAt(properties, 'w:pStyle');
  const font = properties.get('w:rPr/w:rFonts')?.('ascii');
  const isHidden = isOn(properties, 'w:rPr/w:vanish') ?? false;
  const isPicture = properties.has('w:lvlPicBulletId');
  return {
    start: numberAt(properties, 'w:start') ?? 1,
    format: isHidden ? 'none' : isPicture ? 'bullet' : formatOf(properties),
    text: isHidden ? '' : isPicture ? '●' : (valueAt(properties, 'w:lvlText') ?? ''),
    isLegal: isOn(properties, 'w:isLgl') ?? false,
    suffix: (valueAt(properties, 'w:suff') ?? 'tab').toLowerCase(),
    ...(restart === undefined ? {} : { restart }),
    ...(style === undefined ? {} : { style }),
    ...(font === undefined ? {} : { font }),
  };
}

/** A format's name; of one that shows a pattern (001, 002, …), how many digits it has. */
function formatOf(properties: Properties): string {
  const code = numberAt(properties, 'w:nfc');
  if (code !== undefined) return formatOfCode(code);
  const format = valueAt(properties, 'w:numFmt') ?? 'decimal';
  const pattern = properties.get('w:numFmt')?.('format');
  const digits = /^0*1\b/u.exec(pattern ?? '')?.[0].length;
  return format === 'custom' ? `custom:${digits ?? 1}` : format;
}
