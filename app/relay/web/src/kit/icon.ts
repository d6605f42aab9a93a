import { nodes } from 'virtual:icons';

const kSvg = 'http://www.w3.org/2000/svg';

/** A Lucide outline in the colour of the text around it; hidden from assistive technology, which reads the words beside it. */
export function icon(name: string, size = 16): SVGSVGElement {
  const svg = document.createElementNS(kSvg, 'svg');
  const attributes = { viewBox: '0 0 24 24', width: size, height: size, fill: 'none', stroke: 'currentColor', 'stroke-width': size > 24 ? 1.5 : 1.75, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', class: 'icon' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, String(value));
  for (const [tag, shape] of nodes[name] ?? []) {
    const element = document.createElementNS(kSvg, tag);
    for (const [key, value] of Object.entries(shape)) element.setAttribute(key, value);
    svg.append(element);
  }
  return svg;
}
