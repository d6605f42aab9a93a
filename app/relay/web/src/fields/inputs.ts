/** One control for each kind of value: label, control, hint and error are one object, tied together for assistive technology. */
import { button } from '../kit/button';
import { h, uniqueId, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import type { Field } from '../protocol/manifest';
import { locale, t, type TextKey } from '../texts/texts';
import type { Draft } from './draft';
import { exampleDate, exampleNumber, fieldLabel } from './label';
import { check, isMultiline, kMaxLine, kMaxText, type Problem } from './values';

export interface FieldForm {
  readonly element: HTMLElement;
  focus(): void;
  /** Shows what is wrong; true when nothing is. */
  accept(): boolean;
}

export function fieldForm(field: Field, draft: Draft, submit: () => void): FieldForm {
  const id = uniqueId('field');
  const errorId = `${id}-error`;
  const error = h('p', { class: 'error', id: errorId, role: 'alert' });
  const common = { id, 'aria-describedby': errorId, required: field.required && field.kind !== 'checkbox', name: `countersign-${field.kind}` };
  const control = makeControl(field, draft, common, clear, submit);

  function clear(): void {
    error.replaceChildren();
    control.input.removeAttribute('aria-invalid');
  }

  return {
    element: h('div', { class: `field-form kind-${field.kind}` }, ...control.children, error),
    focus: () => control.input.focus({ preventScroll: true }),
    accept() {
      const checked = check(field, draft.entry(field), locale());
      clear();
      if (checked.ok) return true;
      control.input.setAttribute('aria-invalid', 'true');
      error.replaceChildren(icon('circle-alert', 16), h('span', { text: problemText(checked.problem, field) }));
      control.input.focus({ preventScroll: true });
      return false;
    },
  };
}

function problemText(problem: Problem, field: Field): string {
  const values = { example: problem === 'date' ? exampleDate() : exampleNumber(field), most: isMultiline(field) ? kMaxText : kMaxLine };
  return t(`error_${problem}` as TextKey, values);
}

interface Control {
  readonly input: HTMLElement;
  readonly children: Child[];
}

function makeControl(field: Field, draft: Draft, common: Record<string, unknown>, clear: () => void, submit: () => void): Control {
  const enter = (entry: string | boolean): void => {
    clear();
    draft.enter(field, entry);
  };
  const value = String(draft.entry(field));
  const label = h('label', { class: 'label', for: common['id'] as string }, fieldLabel(field), field.required ? null : h('span', { class: 'optional', text: t('optional') }));

  switch (field.kind) {
    case 'checkbox': {
      const input = h('input', { ...common, type: 'checkbox', onchange: () => enter(input.checked) });
      input.checked = draft.entry(field) === true;
      return { input, children: [h('label', { class: 'check' }, input, h('span', { text: fieldLabel(field) }))] };
    }
    case 'choice': {
      const select = h(
        'select',
        { ...common, class: 'input', onchange: () => enter(select.value) },
        h('option', { value: '', text: t('choose') }),
        ...field.options.map((option) => h('option', { value: option, text: option })),
      );
      select.value = field.options.includes(value) ? value : '';
      return { input: select, children: [label, h('span', { class: 'select' }, select, icon('chevron-down', 18))] };
    }
    case 'date': {
      const input = h('input', { ...common, type: 'date', class: 'input', value, oninput: () => enter(input.value), onkeydown: onEnter(submit) });
      const today = button({
        label: t('today'), icon: 'calendar', look: 'secondary',
        press: () => {
          input.value = localToday();
          enter(input.value);
        },
      });
      return { input, children: [label, h('div', { class: 'row' }, input, today)] };
    }
    default: {
      if (isMultiline(field)) {
        const area = h('textarea', { ...common, class: 'input', rows: Math.min(8, Math.max(3, value.split('\n').length)), maxlength: kMaxText, oninput: () => enter(area.value) });
        area.value = value;
        const hint = field.kind === 'details' && field.value ? h('p', { class: 'hint', text: t('details_hint') }) : null;
        return { input: area, children: [label, hint, area] };
      }
      const input = h('input', {
        ...common, type: 'text', class: 'input', value, maxlength: kMaxLine,
        inputmode: field.kind === 'number' ? 'decimal' : undefined, autocomplete: 'on', enterkeyhint: 'next',
        oninput: () => enter(input.value), onkeydown: onEnter(submit),
      });
      return { input, children: [label, input] };
    }
  }
}

function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    act();
  };
}

function localToday(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
