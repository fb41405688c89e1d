/** HTML that escapes itself: whatever is not markup already is text, also a firm called `<script>`. */

export interface Markup {
  readonly markup: string;
}
export type Content = Markup | string | number | null | false | readonly Content[];

/** Template tag: every inserted string, number and list is escaped unless it is {@link Markup}; null and false vanish. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: parts.reduce((text, part, index) => text + rendered(contents[index - 1] ?? null) + part) };
}

function rendered(content: Content): string {
  if (content === null || content === false) return '';
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  if ('markup' in content) return content.markup;
  return content.map(rendered).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and quoted attributes; control characters, which HTML forbids, become U+FFFD. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[&<>"']/g, (character) => entities[character] as string)
    .replaceAll(/\p{Cc}/gu, (character) => (/[\t\n\r]/.test(character) ? ' ' : '\uFFFD'));

/** An arrow that is drawn, since not every font that prints has one; what is read out and copied is the sign. */
export const arrow = html`<span class="arrow"><span>→</span></span>`;

/** A sentence whose arrows are drawn. */
export const withArrows = (text: string): Content =>
  text.split('→').flatMap((part, index) => (index === 0 ? [part] : [arrow, part]));

/** A string for CSS `content`: everything but letters, digits and spaces is written as its code point. */
export const cssString = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0xff_fd).toString(16)} `)}"`;
