/** The fund that this tab looked at last; forgotten with who looked. */
export const LAST_FUND = 'fundleverage.fund';

type Where = 'localStorage' | 'sessionStorage';

/** What this browser keeps under a name; null where there is nothing, or where the browser denies the page its storage. */
export function readKept(where: Where, name: string): string | null {
  try {
    return window[where].getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets it for null. False where the storage is full or denied: the page works on without. */
export function keep(where: Where, name: string, text: string | null): boolean {
  try {
    text === null ? window[where].removeItem(name) : window[where].setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
