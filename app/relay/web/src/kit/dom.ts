/** Elements without markup strings: everything the page shows is text nodes and attributes, so nothing a sender writes becomes code. */

export type Child = Node | string | null | undefined | false;

type Handlers = { [K in keyof HTMLElementEventMap as `on${K}`]?: (event: HTMLElementEventMap[K]) => void };

export type Props = Handlers & {
  class?: string;
  text?: string;
  [attribute: string]: unknown;
};

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'text') element.textContent = String(value);
    else if (name.startsWith('on') && typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (name === 'style') throw new Error('use CSSOM: the policy forbids style attributes');
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, ...children);
  return element;
}

export function append(element: Element, ...children: Child[]): void {
  for (const child of children) if (child) element.append(child);
}

let count = 0;

/** An id for aria-describedby and label[for]. */
export function uniqueId(prefix: string): string {
  return `${prefix}-${++count}`;
}

export function isPhone(): boolean {
  return matchMedia('(max-width: 899px)').matches;
}

export function calmMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
