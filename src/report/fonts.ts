import type { FontProblem } from '../font/problem.js';
import type { FaceNote } from '../layout/face-notes.js';
import { wordFontProblem } from '../preflight/font-problem.js';
import { faceRoleNames } from '../style/role.js';

/** Notes on an issue's faces, a sentence each. */
export function faceMessages(notes: readonly FaceNote[]): readonly string[] {
  return notes.flatMap(messagesOf);
}

function messagesOf(note: FaceNote): readonly string[] {
  switch (note.kind) {
    case 'notUsable':
      return problemMessages([note.problem]);
    case 'substituted': {
      const { role, family, characters } = note;
      const shown = characters.slice(0, 20).join('') + (characters.length > 20 ? '……' : '');
      return [`字体：${faceRoleNames[role]}缺“${shown}”${characters.length}个字，用${family}代替`];
    }
    case 'centredMarks':
      return [`字体：${note.family}的“${note.marks.join('')}”居中，这些标点不挤压`];
  }
}

/** What went wrong in finding the faces, a sentence each. */
export function problemMessages(problems: readonly FontProblem[]): readonly string[] {
  return problems.flatMap((problem) => {
    const worded = wordFontProblem(problem);
    return worded ? [`字体：${worded.message}`] : [];
  });
}
