import type { Plugin } from 'esbuild';
import { type OwnCommand, ownCommands } from './names.js';
import { left, sources } from './plugins.js';

/** Modules that are imported late and stay so in every bundle of one command: they are files of their own. */
const apart = ['inspect', 'import-file', 'learn', 'read-returned'];

/** Modules that lay out and emit, which a check does without. */
const layout = ['emit', 'paginate'];

/** Leaves in a bundle what one command needs, and loads all of that at once. What is loaded late the bundler wraps in functions, with
 * all that hangs on it; now nearly everything lies open: a tenth less code of V8's, a twentieth of a run, measured. */
export function forCommand(command: OwnCommand): readonly Plugin[] {
  const rest = command === 'check' ? layout : [];
  const isLeft = (path: string): boolean => {
    const name = /([^/]+)\.js$/u.exec(path)?.[1] ?? '';
    const isOther = path.includes('/command/') && name !== command;
    return isOther || name.endsWith('-worker') || rest.includes(name);
  };
  const isLate = (path: string): boolean =>
    isLeft(path) || apart.some((name) => path.endsWith(`/${name}.js`));
  return [left('other-commands', isLeft), sources((text) => loadedAtOnce(text, isLate))];
}

/** A text in which what is imported late is imported with the rest, but for some modules. */
function loadedAtOnce(text: string, isLate: (path: string) => boolean): string {
  const imports: string[] = [];
  const rest = text.replace(/(?<!typeof )\bimport\('(\.[^']+)'\)/gu, (whole, path: string) => {
    if (isLate(path)) return whole;
    const name = `loaded${imports.length}`;
    imports.push(`import * as ${name} from${JSON.stringify(path)};`);
    return `Promise.resolve(${name})`;
  });
  return imports.join('') + rest;
}

/** Whether a command has a bundle of its own. */
export function isOwnCommand(name: string): name is OwnCommand {
  return ownCommands.some((each) => each === name);
}
