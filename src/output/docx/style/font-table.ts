import { alike } from '../package/alike.js';
import { namespaces } from '../package/namespace.js';
import { wordElement, xmlElement, xmlPart } from '../package/xml.js';
import { type FaceKind, type FaceNames, faceKind, hanRoles } from './face-name.js';

/** word/fontTable.xml: each face with its other names, so that a machine without it picks the right kind. */
export const fontTablePart = alike((names: FaceNames): string => {
  const fonts = new Map<string, string>();
  for (const role of hanRoles) {
    const kind = faceKind(role, names);
    if (!fonts.has(kind.name)) fonts.set(kind.name, hanFont(kind));
  }
  if (names.latin !== undefined && !fonts.has(names.latin)) {
    fonts.set(
      names.latin,
      wordElement('font', { name: names.latin }, [
        wordElement('charset', { val: '00' }),
        wordElement('family', { val: 'auto' }),
        wordElement('pitch', { val: 'variable' }),
      ]),
    );
  }
  return xmlPart(xmlElement('w:fonts', { 'xmlns:w': namespaces.wordprocessing }, [...fonts.values()]));
});

/** Character set 86 (hexadecimal 134) is GB 2312. */
function hanFont(kind: FaceKind): string {
  return wordElement('font', { name: kind.name }, [
    wordElement('altName', { val: kind.alternatives.join(',') }),
    wordElement('panose1', { val: kind.panose }),
    wordElement('charset', { val: '86' }),
    wordElement('family', { val: kind.family }),
    wordElement('pitch', { val: kind.pitch }),
  ]);
}
