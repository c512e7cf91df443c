import { decodedXml } from './decode.js';
import { type Parts, resolvedName } from './parts.js';

/** The parts of a package that is one file of XML (“flat OPC”), as Word saves it under “Word XML 文档”; undefined if it holds none. */
export function flatParts(bytes: Uint8Array): Parts | undefined {
  const text = decodedXml(bytes);
  const root = text === undefined ? null : /<(?:([\w-]+):)?package\b([^>]*)>/u.exec(text);
  if (text === undefined || !root) return undefined;
  const prefix = root[1] === undefined ? '' : `${root[1]}:`;
  const declared = [...(root[2] ?? '').matchAll(/\bxmlns:[\w-]+\s*=\s*(?:"[^"]*"|'[^']*')/gu)].map(
    ([each]) => each,
  );
  const found = new Map<string, () => Uint8Array>();
  const known = new Map<string, Uint8Array>();
  const begin = `<${prefix}part `;
  const end = `</${prefix}part>`;
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at)) {
    const to = text.indexOf(end, at);
    if (to < 0) break;
    const from = at;
    const name = /\bname\s*=\s*["']([^"']*)["']/u.exec(text.slice(at, text.indexOf('>', at)))?.[1];
    if (name !== undefined)
      found.set(resolvedName(name, '').toLowerCase(), () =>
        partBytes(text.slice(from, to), prefix, declared),
      );
    at = to;
  }
  if (found.size === 0) return undefined;
  return {
    names: [...found.keys()],
    read: (name) => {
      const key = name.toLowerCase();
      const part = known.get(key) ?? found.get(key)?.();
      if (part) known.set(key, part);
      return part ?? 'missing';
    },
  };
}

/** The content of a part's element: XML, to which the namespaces are given that are declared around it, or bytes in base 64. */
function partBytes(part: string, prefix: string, declared: readonly string[]): Uint8Array {
  const binary = inside(part, `${prefix}binaryData`);
  if (binary !== undefined) return Uint8Array.from(Buffer.from(binary, 'base64'));
  const xml = inside(part, `${prefix}xmlData`) ?? '';
  const [tag = ''] = /<[\w:-]+[^>]*/u.exec(xml) ?? [];
  const missing = declared.filter((each) => !tag.includes(`${each.slice(0, each.indexOf('='))}=`));
  return new TextEncoder().encode(xml.replace(/<[\w:-]+/u, (start) => [start, ...missing].join(' ')));
}

function inside(part: string, element: string): string | undefined {
  const from = part.indexOf('>', part.indexOf(`<${element}`));
  const to = part.lastIndexOf(`</${element}>`);
  return part.includes(`<${element}`) && from >= 0 && to > from ? part.slice(from + 1, to) : undefined;
}
