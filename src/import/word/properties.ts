import type { Attributes } from './xml.js';

/** The properties that stand in an element, by their paths below it: `w:jc`, `w:rPr/w:b`. Of two at one path the first. */
export type Properties = ReadonlyMap<string, Attributes>;

/** Gathers the properties in an element, event after event; those that held before a tracked change are left out. */
export class PropertyCollector {
  private readonly path: string[] = [];
  private readonly gathered = new Map<string, Attributes>();

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (name.endsWith('Change') || (name === 'aml:annotation' && attributes('type') === 'Word.Formatting'))
      return 'skip';
    this.path.push(name);
    const key = this.path.join('/');
    if (!this.gathered.has(key)) this.gathered.set(key, attributes);
    return undefined;
  }

  /** Whether the element that is closed is the one around them all. */
  close(): boolean {
    return this.path.pop() === undefined;
  }

  get properties(): Properties {
    return this.gathered;
  }
}

/** The value of a property. */
export function valueAt(properties: Properties, path: string): string | undefined {
  return properties.get(path)?.('val');
}

/** A property's value as a whole number. */
export function numberAt(properties: Properties, path: string): number | undefined {
  const number = Number.parseInt(valueAt(properties, path) ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}

/** Whether a property that is on or off is on (ECMA-376-1, 17.17.4); undefined if it is not given. */
export function isOn(properties: Properties, path: string): boolean | undefined {
  const attributes = properties.get(path);
  return attributes && isTrue(attributes('val') ?? 'on');
}

export function isTrue(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off)$/u.test(value);
}
