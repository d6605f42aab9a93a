/** Whose turn it is: who has acted, that it is the reader's turn, who comes after. All of it as it was when the link was made. */
import { h, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import type { Manifest, RouteParty, RouteStep } from '../protocol/manifest';
import { plural, t } from '../texts/texts';

/** One line that says it, and unfolds to the names. Null where the sender does not tell, or nothing is asked of the reader. */
export function routeOf({ route, act }: Manifest): HTMLElement | null {
  if (route.length === 0 || act === 'copy') return null;
  return h('details', { class: 'message route' }, h('summary', { text: `${t('route_turn')} ${next(route)}`.trim() }), list(route, () => true), h('p', { class: 'route-as-of', text: t('route_as_of') }));
}

/** For whoever has answered: whose turn was still to come. Null where nobody's was. */
export function stillToAct({ route }: Manifest): HTMLElement | null {
  const isOpen = (party: RouteParty): boolean => !party.isYou && party.state !== 'done';
  if (!route.some((step) => step.parties.some(isOpen))) return null;
  return h('div', { class: 'message route still' }, h('p', { class: 'route-title', text: t('route_still') }), list(route, isOpen));
}

function next(route: readonly RouteStep[]): string {
  const others = route.flatMap((step) => step.parties).filter((party) => !party.isYou);
  const after = others.filter((party) => party.state === 'waiting').length;
  const beside = others.filter((party) => party.state === 'now').length;
  if (after > 0) return plural('route_after', after);
  return beside > 0 ? plural('route_beside', beside) : t('route_last');
}

function list(route: readonly RouteStep[], isShown: (party: RouteParty) => boolean): HTMLElement {
  const items: Child[] = [];
  for (const step of route) {
    const shown = step.parties.filter(isShown);
    if (step.any > 0 && shown.length > 0) items.push(h('li', { class: 'route-any', text: plural('route_any', step.any) }));
    items.push(...shown.map(row));
  }
  return h('ul', { class: 'route-list' }, ...items);
}

function row(party: RouteParty): HTMLElement {
  const { name, company, state, isYou } = party;
  const mark = h('span', { class: 'route-mark', 'aria-hidden': 'true' }, state === 'done' ? icon('check', 14) : null);
  const names = h('span', { class: 'route-names' }, h('span', { class: 'route-name', text: name || company }), name && company ? h('span', { class: 'route-company', text: company }) : null);
  return h('li', { class: `route-row ${state}`, 'aria-current': isYou ? 'step' : undefined }, mark, names, h('span', { class: 'route-state', text: stateText(party) }));
}

function stateText({ act, state, isYou }: RouteParty): string {
  if (isYou) return t('route_you');
  if (state === 'done') return t(`route_done_${act}`);
  return t(state === 'now' ? `route_now_${act}` : `route_later_${act}`);
}
