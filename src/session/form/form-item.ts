/** The fields of a submission that the units' form has, in the order in which they are written. */
export const formFields = [
  'contributors',
  'section',
  'headline',
  'subtitle',
  'authors',
  'attendees',
  'date',
  'body',
  'origin',
  'sender',
  'reviewer',
  'phone',
  'remark',
] as const;

export type FormField = (typeof formFields)[number];

/** Those that hold several names. */
export type ListField = 'contributors' | 'authors';
export type TextField = Exclude<FormField, ListField>;

/** A submission as it stands in the form: a field that is not filled in is empty. */
export interface FormItem
  extends Readonly<Record<TextField, string>>,
    Readonly<Record<ListField, readonly string[]>> {
  /** Keys that the form has no field for, as they were written in a file that was opened: lines of YAML. */
  readonly rest: string;
}

export const emptyItem: FormItem = {
  contributors: [],
  section: '',
  headline: '',
  subtitle: '',
  authors: [],
  attendees: '',
  date: '',
  body: '',
  origin: '',
  sender: '',
  reviewer: '',
  phone: '',
  remark: '',
  rest: '',
};

export function isListField(field: FormField): field is ListField {
  return field === 'contributors' || field === 'authors';
}

/** Whether nothing was written into an item but who sends it. */
export function isBlankItem(item: FormItem): boolean {
  return [item.headline, item.subtitle, item.attendees, item.body, item.rest].every(
    (text) => text.trim() === '',
  );
}
