import { issueOfPlace } from '../../archive/issue-of-place.js';
import { nameMarks, nearNameMarks } from '../../archive/named-marks.js';
import type { PrintedTexts } from '../../archive/printed-texts.js';
import type { Bulletin } from '../../bulletin/bulletin.js';
import { leaderNames } from '../../bulletin/leaders-on.js';
import { registeredUnit } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { isCommonInNames } from '../../prose/name/acting.js';
import { nameLookAlike, nameLookAlikes } from '../../prose/name/name-look-alike.js';
import { areOfOnePost, isHeadTitle, type TitledName, titledNames } from '../../prose/name/titled.js';
import { positionAt } from '../../source/file.js';
import { remembered } from '../../source/remembered.js';
import { spanWithin } from '../../source/text.js';
import { byPlace } from '../../submission/by-place.js';
import { mainTexts } from '../../submission/main-texts.js';
import type { Submission } from '../../submission/submission.js';
import type { IssueMaterial, IssueRule, OtherIssue } from '../rule.js';

/** A name is attested by so many other issues that name the same post's holder so. */
const leastIssues = 4;
/** So many texts are read, the newest first, before a name is given up. */
const mostRead = 24;

const item = (name: string): string =>
  `单位: 县农业农村局\n栏目: 工作动态\n标题: 县农业农村局部署春灌\n正文: 县农业农村局局长${name}到白蘋镇查看春灌。\n`;
const earlier = Object.fromEntries(
  ['01', '02', '03', '04'].flatMap((day) => [
    [`issues/s${day}/issue.yaml`, `期号: ${Number(day)}\n增刊: 是\n日期: 2026-01-${day}\n`],
    [`issues/s${day}/稿件.yaml`, item('陆景澄').replace('春灌', `春灌第${Number(day)}轮`)],
  ]),
);

/** A person whose name differs in one character from that of whoever holds the same post in at least four other issues, and who is named in none of
 * them: 县人社局局长陆景成, where twelve issues have 陆景澄. The characters look or sound alike; or the post is one that one person holds, and they are not
 * both such as brothers' names differ in. Registered leaders are `register/leader-near-miss`'s. */
export const personNearMiss: IssueRule = {
  sees: 'issue',
  codes: ['register/person-near-miss'],
  faults: [
    {
      code: 'register/person-near-miss',
      title: '人名与别的各期差一个字',
      basis: '人名前后一致；机关校对惯例。与至少四期里同一单位、同一职务的人名比，别的期里也有的名字不报',
      fix: 'suggested',
      wrong: { ...earlier, 'issues/0001/稿件.yaml': item('陆景成') },
      right: { ...earlier, 'issues/0001/稿件.yaml': item('陆景澄') },
    },
  ],
  check(material) {
    const { submissions, others, bulletin } = material;
    if (others.length < leastIssues) return [];
    const archive = new Archive(material);
    const registered = new Set(leaderNames(bulletin));
    return [...submissions].sort(byPlace).flatMap((submission) => {
      const seen = new Set<number>();
      return peopleIn(submission).flatMap((person) => {
        const { name, span } = person;
        if (seen.has(span.start) || registered.has(name)) return [];
        const readings = peopleIn(submission).filter((each) => each.span.start === span.start);
        if (readings.some((each) => archive.names(each.name))) return [];
        const right = archive.neighbour(person);
        if (!right || registered.has(right.name) || isNamedIn(submission, right.name)) return [];
        seen.add(span.start);
        return [finding(person, right)];
      });
    });
  },
};

/** A person where a submission names him. */
interface Person extends TitledName {
  readonly submission: Submission;
  readonly span: Diagnostic['span'];
}

/** A person as other issues name him. */
interface Attested extends Person {
  /** How many issues do. */
  readonly issues: number;
}

const peopleIn = remembered((submission: Submission): readonly Person[] =>
  mainTexts(submission).flatMap((text) =>
    titledNames(text.text).map((each) => ({
      ...each,
      submission,
      span: spanWithin(text, each.start, each.end),
    })),
  ),
);

function isNamedIn(submission: Submission, name: string): boolean {
  return mainTexts(submission).some(({ text }) => text.includes(name));
}

/** The other issues, asked who is named in them. */
class Archive {
  private readonly printed: PrintedTexts;
  private readonly bulletin: Bulletin;
  private readonly issueOf: ReturnType<typeof issueOfPlace<OtherIssue>>;

  /** Whether names are named, each looked up once. */
  private readonly named = new Map<string, boolean>();

  constructor({ printed, bulletin, others }: IssueMaterial) {
    this.printed = printed;
    this.bulletin = bulletin;
    this.issueOf = issueOfPlace(others);
  }

  /** Whether anybody of a name is named with a title. */
  names(name: string): boolean {
    const known =
      this.named.get(name) ??
      this.printed.marked(nameMarks(name)).some((place) => this.issueOf(place) !== undefined);
    this.named.set(name, known);
    return known;
  }

  /** Whoever holds a person's post in enough issues under a name that differs in one character. */
  neighbour(person: Person): Attested | undefined {
    const texts = [...alike(person.name).map(nameMarks), ...nearNameMarks(person)]
      .map((marks) => this.textsWith(marks))
      .filter((each) => issuesOf(each) >= leastIssues)
      .flat();
    const newest = [...texts]
      .sort((a, b) => compare(b.issue.facts.date, a.issue.facts.date))
      .slice(0, mostRead);
    const byName = new Map<string, { readonly last: Person; readonly issues: Set<OtherIssue> }>();
    for (const { issue, place } of newest)
      for (const other of issue.submissionsAt(place).flatMap(peopleIn)) {
        if (!this.areOne(person, other) || !isOneOff(person, other)) continue;
        const known = byName.get(other.name) ?? { last: other, issues: new Set() };
        known.issues.add(issue);
        byName.set(other.name, known);
      }
    const [found, second] = [...byName.values()].filter(({ issues }) => issues.size >= leastIssues);
    if (!found || second) return undefined;
    return { ...found.last, issues: issuesOf(this.textsWith(nameMarks(found.last.name))) };
  }

  /** Whether two hold the same post, by its words, or by whose the texts are. */
  private areOne(one: Person, other: Person): boolean {
    const units = (submission: Submission): readonly string[] =>
      submission.contributors.map(({ text }) => registeredUnit(this.bulletin, text)?.name ?? text);
    return (
      areOfOnePost(one, other) ?? units(one.submission).some((unit) => units(other.submission).includes(unit))
    );
  }

  private textsWith(marks: readonly number[]): readonly PlacedText[] {
    return this.printed.marked(marks).flatMap((place) => {
      const issue = this.issueOf(place)?.issue;
      return issue ? [{ issue, place }] : [];
    });
  }
}

/** A text of another issue, by its place among those printed. */
interface PlacedText {
  readonly issue: OtherIssue;
  readonly place: number;
}

function issuesOf(texts: readonly { readonly issue: OtherIssue }[]): number {
  return new Set(texts.map(({ issue }) => issue)).size;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The names that a name is likely to have been written for: with one other character each. */
function alike(name: string): readonly string[] {
  return [...name].flatMap((char, at) =>
    nameLookAlikes(char).map((other) => `${name.slice(0, at)}${other}${name.slice(at + 1)}`),
  );
}

/** Whether two names of one length differ in one character that is likely written for the other. */
function isOneOff({ name, title, ends }: Person, other: Person): boolean {
  const [left, right] = [[...name], [...other.name]];
  const differs = left.flatMap((char, i) => (char === right[i] ? [] : [i]));
  const [at] = differs;
  if (at === undefined || differs.length !== 1 || left.length !== right.length) return false;
  const [one, another] = [left[at] ?? '', right[at] ?? ''];
  if (nameLookAlike(one, another)) return true;
  if (left.length < 3 || at === 0 || !isHeadTitle(title) || !ends || !other.ends) return false;
  return !(isCommonInNames(one) && isCommonInNames(another));
}

function finding({ name, span }: Person, right: Attested): Diagnostic {
  const { file, start } = right.span;
  const where = `${file.path}第${positionAt(file, start).line}行`;
  return {
    ...coded('register/person-near-miss'),
    message: `出现“${name}”，别的${right.issues}期里同一职务的是“${right.name}”，只差一个字，最近一次在${where}`,
    span,
    hint: '请核对姓名；确是另一位同志的，可在“领导”中登记，或写明不查的理由',
    related: [{ message: '别的期里的写法', span: right.span }],
    fix: { safe: false, edits: [{ span, text: right.name }] },
  };
}
