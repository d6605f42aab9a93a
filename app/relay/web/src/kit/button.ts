import { h, type Props } from './dom';
import { icon } from './icon';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonSpec {
  readonly label: string;
  readonly icon?: string;
  readonly look?: ButtonLook;
  readonly iconOnly?: boolean;
  readonly press: (event: MouseEvent) => void;
  readonly props?: Props;
}

export function button(spec: ButtonSpec): HTMLButtonElement {
  const { look = 'secondary', iconOnly = false } = spec;
  return h(
    'button',
    {
      type: 'button',
      class: `button ${look}${iconOnly ? ' icon-only' : ''}`,
      'aria-label': iconOnly ? spec.label : undefined,
      title: iconOnly ? spec.label : undefined,
      onclick: spec.press,
      ...spec.props,
    },
    spec.icon ? icon(spec.icon, iconOnly ? 20 : 18) : null,
    iconOnly ? null : h('span', { text: spec.label }),
  );
}

/** While a step runs its button says so and cannot be pressed again. */
export function setBusy(target: HTMLButtonElement, busy: boolean): void {
  target.disabled = busy;
  target.toggleAttribute('data-busy', busy);
  target.setAttribute('aria-busy', String(busy));
}
