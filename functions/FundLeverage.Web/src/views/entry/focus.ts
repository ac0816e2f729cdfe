const INPUTS = 'input:not([type=hidden]):not([disabled]), textarea, button';

/** Puts the keyboard into the first input inside. */
export const focusIn = (place: Element | null | undefined): void => place?.querySelector<HTMLElement>(INPUTS)?.focus();

export const focusFirst = (form: Element | null): void => focusIn(form?.querySelector('[data-field]'));

/** To the first field that something is wrong with; false where nothing is. */
export function focusWrong(form: Element | null): boolean {
  const place = form?.querySelector('[data-field] [role=alert]')?.closest('[data-field]');
  focusIn(place);
  return place !== undefined && place !== null;
}
