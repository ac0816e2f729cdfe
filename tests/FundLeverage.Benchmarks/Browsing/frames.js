// Runs in the page before its own code: tells how long it takes from an interaction to the painted frame that shows its result.
'use strict';
(() => {
  const rows = () => [...document.querySelectorAll('[aria-labelledby=sub-funds] .ant-table-row')];
  const isBusy = () => document.querySelector('main [aria-busy=true]') !== null;
  const hero = () => document.querySelector('main .hero')?.textContent ?? '';

  // What of the page an interaction changes.
  const parts = {
    rows: () => rows().map((row) => row.dataset.rowKey).join(),
    figures: () => rows()[0]?.textContent,
    answer: () => isBusy() ? null : hero(),
  };

  globalThis.frames = {
    /** True where the overview of a day is there, and nothing is on its way. */
    shows: (day) => !isBusy() && hero().includes(day) && rows().length > 0,

    /** Takes the time of the next interaction, from the event's own time on. */
    await(event, part) {
      const look = parts[part];
      const before = look();
      const isOther = () => { const now = look(); return now !== null && now !== before; };
      globalThis.frames.taken = new Promise((resolve) => addEventListener(event, ({ timeStamp }) => {
        // What stands in the document now is painted in this frame; a message comes after that.
        const frame = () => {
          if (!isOther()) return void requestAnimationFrame(frame);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => { port1.close(); resolve(performance.now() - timeStamp); };
          port2.postMessage(null);
        };
        requestAnimationFrame(frame);
      }, { capture: true, once: true }));
    },
  };
})();
