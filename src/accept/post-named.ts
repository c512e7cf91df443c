import { postBefore } from '../prose/name/post.js';

/** Words that bring a person in and are no part of his post. */
const bringing = /^(?:[日晚由请在对向同经据]|会上|会后|会前|随后|当天|当日|当晚|下午|上午|近日)+/u;

/** The post that a text gives to the person named at a place: 县人社局局长 before 陆景成, from the last mark on. */
export function postNamed(text: string, place: number): string | undefined {
  const post = postBefore(text, place)?.replace(bringing, '');
  return post === '' ? undefined : post;
}
