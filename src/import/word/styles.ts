import type { ListPlace } from './counter.js';
import { isOn, isTrue, numberAt, type Properties, PropertyCollector, valueAt } from './properties.js';
import { type Attributes, readXml, type XmlFault, type XmlVisitor } from './xml.js';

/** The look of a run, as far as it is read; what is not given comes from its styles. */
export interface RunLook {
  readonly bold?: boolean;
  /** In pt. */
  readonly size?: number;
  readonly isHidden?: boolean;
  readonly font?: string;
}

/** The look of a paragraph; `level` of its outline is from 1, 0 for text. */
export interface ParagraphLook {
  readonly level?: number;
  readonly align?: 'left' | 'centre' | 'right';
  readonly list?: ListPlace;
  readonly run: RunLook;
}

export interface Style {
  /** As Word shows it, whatever a program makes of its id. */
  readonly name?: string;
  readonly basedOn?: string;
  readonly look: ParagraphLook;
}

/** The styles of a document. */
export class Styles {
  private readonly looks = new Map<string, ParagraphLook>();

  constructor(
    private readonly styles: ReadonlyMap<string, Style>,
    private readonly defaults: RunLook,
    private readonly standard: string | undefined,
  ) {}

  /** A paragraph's look by its style, or by the standard one. */
  paragraph(style: string | undefined): ParagraphLook {
    const id = style !== undefined && this.styles.has(style) ? style : this.standard;
    const look = id === undefined ? { run: {} } : this.look(id);
    return { ...look, run: { ...this.defaults, ...look.run } };
  }

  /** The name of a paragraph's style, or of the standard one. */
  nameOf(style: string | undefined): string {
    return this.styles.get(style ?? this.standard ?? '')?.name ?? '';
  }

  /** The look that a style gives runs. */
  character(style: string | undefined): RunLook {
    return style === undefined ? {} : this.look(style).run;
  }

  /** The list that a style of numbering names. */
  list(style: string): string | undefined {
    return this.look(style).list?.list;
  }

  private look(id: string): ParagraphLook {
    const known = this.looks.get(id);
    if (known) return known;
    const chain: ParagraphLook[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style: Style | undefined = this.styles.get(at);
      if (style) chain.unshift(style.look);
      at = style?.basedOn;
    }
    let look: ParagraphLook = { run: {} };
    for (const over of chain)
      look = { ...look, ...over, run: { ...look.run, ...over.run }, ...mergedList(look, over) };
    if (look.list) look = { ...look, list: { ...look.list, styles: [...seen] } };
    this.looks.set(id, look);
    return look;
  }
}

/** The list of a style over that of the style beneath it, which may name only the level. */
function mergedList(under: ParagraphLook, over: ParagraphLook): Pick<ParagraphLook, 'list'> {
  if (!over.list) return under.list ? { list: under.list } : {};
  return {
    list:
      over.list.list === '' && under.list
        ? { ...under.list, ...over.list, list: under.list.list }
        : over.list,
  };
}

export const noStyles = new Styles(new Map(), {}, undefined);

/** Reads the styles of a part that has them; of Word 2003, of the document. */
export function readStyles(bytes: Uint8Array): { readonly styles: Styles; readonly fault?: XmlFault } {
  const reader = new StyleReader();
  const fault = readXml(bytes, reader);
  const styles = new Styles(reader.styles, reader.defaults, reader.standard);
  return { styles, ...(fault ? { fault } : {}) };
}

class StyleReader implements XmlVisitor {
  readonly styles = new Map<string, Style>();
  defaults: RunLook = {};
  standard: string | undefined;
  private current: { readonly attributes: Attributes; readonly isStyle: boolean } | undefined;
  private collector = new PropertyCollector();

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (this.current) return this.collector.open(name, attributes);
    if (name === 'w:body') return 'skip';
    if (name !== 'w:style' && name !== 'w:docDefaults') return undefined;
    this.current = { attributes, isStyle: name === 'w:style' };
    this.collector = new PropertyCollector();
    return undefined;
  }

  close(): void {
    if (!this.current || !this.collector.close()) return;
    const { attributes, isStyle } = this.current;
    const { properties } = this.collector;
    this.current = undefined;
    if (!isStyle) {
      this.defaults = runLook(properties, 'w:rPrDefault/w:rPr/');
      return;
    }
    const id = attributes('styleId') ?? '';
    if (attributes('type') === 'paragraph' && isTrue(attributes('default'))) this.standard ??= id;
    const basedOn = valueAt(properties, 'w:basedOn');
    const name = valueAt(properties, 'w:name');
    this.styles.set(id, {
      ...(name === undefined ? {} : { name }),
      look: styleLook(properties),
      ...(basedOn === undefined ? {} : { basedOn }),
    });
  }
}

function styleLook(properties: Properties): ParagraphLook {
  const look = paragraphLook(properties, 'w:pPr/');
  const named = /^(?:heading|标题) ?(\d)$/iu.exec(valueAt(properties, 'w:name') ?? '')?.[1];
  return {
    ...(named === undefined ? {} : { level: Number(named) }),
    ...look,
    run: runLook(properties, 'w:rPr/'),
  };
}

/** The look that properties give a paragraph. */
export function paragraphLook(properties: Properties, path = ''): Omit<ParagraphLook, 'run'> {
  const outline = numberAt(properties, `${path}w:outlineLvl`);
  const align = aligned(valueAt(properties, `${path}w:jc`));
  const list = listPlace(properties, path);
  return {
    ...(outline === undefined ? {} : { level: outline < 9 ? outline + 1 : 0 }),
    ...(align ? { align } : {}),
    ...(list ? { list } : {}),
  };
}

/** The list that properties name: `''` if they name a level alone; `0` takes a paragraph out of any. */
function listPlace(properties: Properties, path: string): ListPlace | undefined {
  const list = valueAt(properties, `${path}w:numPr/w:numId`) ?? valueAt(properties, `${path}w:listPr/w:ilfo`);
  const level =
    numberAt(properties, `${path}w:numPr/w:ilvl`) ?? numberAt(properties, `${path}w:listPr/w:ilvl`);
  if (list === undefined && level === undefined) return undefined;
  return { list: list ?? '', ...(level === undefined ? {} : { level }) };
}

function aligned(value: string | undefined): ParagraphLook['align'] {
  if (value === undefined) return undefined;
  if (value === 'center') return 'centre';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}

/** The look that properties give a run. */
export function runLook(properties: Properties, path = ''): RunLook {
  const bold = isOn(properties, `${path}w:b`);
  const halves = numberAt(properties, `${path}w:sz`);
  const isHidden = isOn(properties, `${path}w:vanish`);
  const font = properties.get(`${path}w:rFonts`)?.('ascii') ?? properties.get(`${path}w:rFonts`)?.('hAnsi');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(halves === undefined ? {} : { size: halves / 2 }),
    ...(isHidden === undefined ? {} : { isHidden }),
    ...(font === undefined ? {} : { font }),
  };
}
