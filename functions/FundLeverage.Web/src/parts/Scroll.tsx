import { useEffect, useRef, useState, type ReactNode } from 'react';

/** A wide table on a narrow screen; whoever has only a keyboard can scroll it too. */
export function Scroll({ children, maxHeight }: { children: ReactNode; maxHeight?: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const box = place.current!;
    const look = () => setCut(box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight);
    const watch = new ResizeObserver(look);
    watch.observe(box);
    if (box.firstElementChild) watch.observe(box.firstElementChild);
    return () => watch.disconnect();
  }, []);
  return <div className="scroll" ref={place} tabIndex={isCut ? 0 : undefined} style={maxHeight ? { maxHeight } : undefined}>{children}</div>;
}
