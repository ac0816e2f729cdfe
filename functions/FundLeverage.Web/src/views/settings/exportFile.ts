/** What an export says of itself, before anybody sends it. */
export type ExportFile = { fund: string; workspace: string; events: number | null; lastHash: string | null };

/** Reads the first and the last line of an export, plain or gzip; null where it is none. Every other line the server checks. */
export async function readExport(file: Blob): Promise<ExportFile | null> {
  try {
    const [first, last] = await ends(file);
    const header = JSON.parse(first) as Record<string, unknown>;
    if (header.export !== 'fundleverage-ledger' || typeof header.fund !== 'string' || typeof header.workspace !== 'string') return null;
    const trailer = parse(last);
    const isWhole = trailer?.end === 'fundleverage-ledger' && typeof trailer.events === 'number' && typeof trailer.lastHash === 'string';
    return { fund: header.fund, workspace: header.workspace, events: isWhole ? (trailer.events as number) : null, lastHash: isWhole ? (trailer.lastHash as string) : null };
  } catch {
    return null;
  }
}

async function ends(file: Blob): Promise<[string, string]> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const bytes = one === 0x1f && two === 0x8b ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const reader = bytes.getReader();
  const decoder = new TextDecoder();
  let first: string | undefined;
  let last = '';
  for (;;) {
    const { done, value } = await reader.read();
    // A long file is gone through without being kept: of what was read, the line under way and the one before it.
    last += decoder.decode(value, { stream: !done });
    const lines = last.split('\n');
    if (lines.length > 1) first ??= lines[0]!;
    last = lines.slice(-2).join('\n');
    if (done) break;
  }
  const whole = last.split('\n').filter((line) => line.trim() !== '');
  return [first ?? whole[0] ?? '', whole.at(-1) ?? ''];
}

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
