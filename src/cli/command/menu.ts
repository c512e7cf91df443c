import { resolve } from 'node:path';
import { wordRefusal } from '../../report/refusal.js';
import { glanceAt, glancedName, officesNear } from '../../session/office-glance.js';
import { version } from '../../session/product.js';
import { Refused } from '../../session/refused.js';
import { shownPath } from '../../source/shown-path.js';
import { acts, chooseOffice } from '../menu/acts.js';
import { BrokenOff, Desk, type RunCommand } from '../menu/desk.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao menu`: what is done every day, to choose by a number, for whoever does not type commands. Each act runs a command of kuaibao's. */
export async function runMenu(folder: string, terminal: Terminal, command: RunCommand): Promise<ExitCode> {
  const desk = new Desk(terminal, command);
  try {
    desk.tell(`快报 ${version()}`);
    const offices = officesNear(resolve(terminal.workingDirectory, folder), terminal);
    desk.office = offices.length > 1 ? await chooseOffice(desk, offices) : offices[0];
    for (;;) {
      desk.tell(menuOf(desk));
      const answer = (await desk.ask('输入前面的数字，按回车：')).normalize('NFKC');
      if (answer === '0') return exitCode.clean;
      const act = acts[Number(answer) - 1];
      if (!act) {
        if (answer !== '') desk.tell(`没有“${answer}”这一项，请输入0到${acts.length}`);
      } else if (act.needsOffice && desk.office === undefined) {
        desk.tell(`还没有单位的文件夹，请先选1建一个，或者选${acts.length}指定`);
      } else {
        await act.run(desk);
      }
    }
  } catch (error) {
    if (error instanceof BrokenOff) return exitCode.clean;
    throw error;
  }
}

/** Where the person is, and what he may choose. */
function menuOf(desk: Desk): string {
  const lines = acts.map(({ title }, i) => `${String(i + 1).padStart(2)}. ${title}`);
  return ['', ...statusOf(desk), ...lines, ' 0. 退出', ''].join('\n');
}

function statusOf({ office, terminal }: Desk): readonly string[] {
  if (office === undefined) return ['还没有单位的文件夹'];
  const shown = shownPath(office, terminal.workingDirectory);
  const place = `单位的文件夹：${shown === '.' ? office : shown}`;
  try {
    const newest = glanceAt(office, terminal).at(-1);
    if (!newest) return [place];
    return [`${place}，最新的是${glancedName(newest)}（${newest.isReleased ? '已发布' : '在编'}）`];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [place, wordRefusal(error.refusal, terminal.workingDirectory)];
  }
}
