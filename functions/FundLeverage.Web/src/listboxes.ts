/**
 * Ant Design opens a choice's list beside the page, without a name; who hears the page hears the field's. React knows
 * nothing of the list's attributes, so the name stays.
 */
export function listboxesCarryAName(): void {
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (node instanceof HTMLElement) node.querySelectorAll('[role=listbox]:not([aria-label])').forEach(name);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

function name(list: Element): void {
  const field = document.querySelector<HTMLInputElement>(`[aria-controls="${CSS.escape(list.id)}"]`);
  const text = field?.getAttribute('aria-label') ?? field?.labels?.[0]?.textContent;
  if (text) list.setAttribute('aria-label', text);
}
