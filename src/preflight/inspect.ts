import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { compose } from '../document/compose.js';
import { fontFileName } from '../font/file-name.js';
import { type FontResolution, resolveFonts } from '../font/resolve.js';
import { arrange } from '../issue/arrange.js';
import { selectorOf } from '../layout/glyph.js';
import { paginate } from '../layout/paginate.js';
import { resolveStyle } from '../style/style.js';
import { configuredFaceFindings } from './font-problem.js';
import { missingIn, type OtherFaces } from './missing-in.js';
import { roomFindings } from './page-findings.js';
import type { FacesAsked, PrintMaterial } from './print-material.js';

/** The findings of `preflight` where it has to look: at the configured face files, at every character, or at the pages. */
export function inspect(
  material: PrintMaterial,
  asked: FacesAsked,
  at: { readonly glyphs: boolean; readonly room: boolean; readonly files: boolean },
): readonly Diagnostic[] {
  const fonts = lazily(() => facesOf(material, asked));
  const { bulletin } = material;
  return [
    ...(at.files && bulletin ? configuredFaceFindings(fonts().problems, bulletin) : []),
    ...(at.glyphs ? missingIn(material, asked, othersThan(asked, fonts)) : []),
    ...(at.room ? crampedIn(material, asked, fonts()) : []),
  ];
}

/** The embedded faces, and the face files that the office names unless only embedded ones are asked. */
function facesOf({ bulletin, office }: PrintMaterial, asked: FacesAsked): FontResolution {
  const files = Object.entries(bulletin?.fonts ?? {}).filter(([, { text }]) => fontFileName(text));
  return resolveFonts({
    configured: Object.fromEntries(files.map(([role, { text }]) => [role, text])),
    baseDirectory: office,
    folders: [],
    embeddedOnly: asked === 'embedded',
  });
}

function othersThan(asked: FacesAsked, fonts: () => FontResolution): OtherFaces {
  return {
    serve: (code) => asked === 'all' && fonts().fonts.serve('fangsong', false, code) !== undefined,
    lackVariant: (char) => asked === 'embedded' && !hasVariant(char, fonts),
  };
}

/** Whether a face has the variant form that a character's selector asks for, if one does. */
function hasVariant(char: string, fonts: () => FontResolution): boolean {
  const selector = selectorOf(char);
  return (
    selector === undefined ||
    fonts().fonts.serveVariant('fangsong', false, char.codePointAt(0) ?? 0, selector) !== undefined
  );
}

/** Findings of what has no room, on pages set with these faces. */
function crampedIn(
  { bulletin, sheet, submissions }: PrintMaterial,
  asked: FacesAsked,
  fonts: FontResolution,
): readonly Diagnostic[] {
  if (!bulletin || !sheet) return [];
  const issue = arrange(bulletin, sheet, submissions);
  const style = resolveStyle(bulletin.deviations);
  const document = compose(issue, style);
  const latin = fonts.roles.some(({ role }) => role === 'latin');
  const pagination = paginate(document, style, fonts.fonts, { latin });
  // Which text a page holds hangs on the faces: what is only a warning is told where they are certain.
  return roomFindings({ document, pagination }, issue).filter(
    ({ severity }) => asked === 'embedded' || severity === 'error',
  );
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
