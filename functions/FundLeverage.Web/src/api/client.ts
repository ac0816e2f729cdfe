import { ApiFailure, NoAnswer, type Problem } from './failures';
import { answered } from './connection';
import type { components, paths } from './generated/schema';
import { readJson } from './json';

export type Schemas = components['schemas'];
type Method = 'get' | 'post' | 'delete';
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never }[keyof paths];
type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
type Parameters<O> = O extends { parameters: infer A } ? A : never;
type QueryOf<O> = Parameters<O> extends { query?: infer Q } ? Exclude<Q, undefined> : never;
type BodyOf<O> = O extends { requestBody?: infer B } ? (Exclude<B, undefined> extends { content: { 'application/json': infer J } } ? J : never) : never;
type Json<R> = R extends { content: { 'application/json': infer J } } ? J : never;
type AnswerOf<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 202)]> : never;

export type Answer<P extends keyof paths, M extends Method> = AnswerOf<Operation<P, M>>;
export type Asked<P extends keyof paths, M extends Method> = {
  path?: Record<string, string | number>;
  query?: Partial<QueryOf<Operation<P, M>>>;
  body?: BodyOf<Operation<P, M>>;
  /** A file, sent as it is. */
  file?: File;
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/** Who asks, and in which language; set by the session and the texts. `renew` gets another token where it can. */
export const caller = { token: null as string | null, language: 'zh-CN', renew: async (): Promise<boolean> => false, onRefused: () => {} };

export const newKey = (): string => crypto.randomUUID();

export const send = async <M extends Method, P extends PathOf<M>>(method: M, path: P, asked: Asked<P, M> = {}): Promise<Answer<P, M>> => (await sendToKnow(method, path, asked)).answer;

/** The same, and whether it made something new (201), where what was there already is an answer too (200). */
export async function sendToKnow<M extends Method, P extends PathOf<M>>(method: M, path: P, asked: Asked<P, M> = {}): Promise<{ answer: Answer<P, M>; isNew: boolean }> {
  const response = await request(method, address(path, asked.path, asked.query), asked);
  return whole(async () => {
    const text = await response.text();
    return { answer: (text === '' ? undefined : readJson(text)) as Answer<P, M>, isNew: response.status === 201 };
  }, asked.signal);
}

export const get = <P extends PathOf<'get'>>(path: P, asked?: Asked<P, 'get'>) => send('get', path, asked);
export const post = <P extends PathOf<'post'>>(path: P, asked?: Asked<P, 'post'>) => send('post', path, asked);

/** All pages of a list as one. */
export async function getAll<P extends PathOf<'get'>>(path: P, asked: Asked<P, 'get'> = {}): Promise<Answer<P, 'get'>> {
  type Page = { value: unknown[]; continuationToken?: string; asOf?: string; knownAt?: string };
  const first = (await get(path, { ...asked, query: { ...asked.query, maxpagesize: 1000 } as never })) as Page;
  let last = first;
  while (last.continuationToken) {
    // Later pages are asked for as of the first one's state.
    const state = { ...(first.asOf && { asOf: first.asOf }), ...(first.knownAt && { knownAt: first.knownAt }) };
    last = (await get(path, { ...asked, query: { ...asked.query, ...state, maxpagesize: 1000, continuationToken: last.continuationToken } as never })) as Page;
    first.value.push(...last.value);
  }
  return first as Answer<P, 'get'>;
}

/** An answer as a file, with the name that the server gives it. */
export async function getFile(path: string): Promise<{ name: string; content: Blob }> {
  const response = await request('get', path, {});
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const name = encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)/i.exec(disposition)?.[1] ?? 'download';
  return { name, content: await whole(() => response.blob()) };
}

export function address(path: string, values: Record<string, string | number> = {}, query: object = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => segment(String(values[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** One segment of an address. `.` and `..` are no ids, and a browser would take them for steps to another route. */
const segment = (value: string): string => encodeURIComponent(/^\.{1,2}$/.test(value) ? value.replaceAll('.', '%2e') : value);

type Sent = { body?: unknown; file?: File; idempotencyKey?: string; signal?: AbortSignal };

async function request(method: string, url: string, asked: Sent): Promise<Response> {
  let response = await ask(method, url, asked);
  // A token that ran out, while the machine slept or by another clock, changed nothing on the server.
  if (response.status === 401 && (await caller.renew())) response = await ask(method, url, asked);
  if (response.ok) return response;
  if (response.status === 401) caller.onRefused();
  // A gateway's own page says nothing of the service behind it.
  throw new ApiFailure(await whole(async () => {
    if (!isProblem(response)) throw new NoAnswer();
    return (await response.json()) as Problem;
  }, asked.signal), response.status);
}

async function ask(method: string, url: string, asked: Sent): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Language': caller.language };
  if (caller.token) headers.Authorization = `Bearer ${caller.token}`;
  if (asked.idempotencyKey) headers['Idempotency-Key'] = asked.idempotencyKey;
  if (asked.body !== undefined) headers['Content-Type'] = 'application/json';
  if (asked.file) {
    headers['Content-Type'] = asked.file.type || typeOf(asked.file.name);
    headers['Content-Disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(asked.file.name)}`;
  }
  return arrived(() => fetch(url, { method: method.toUpperCase(), headers, body: asked.file ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body)), signal: asked.signal }), asked.signal);
}

/** An answer that broke off, or is another's (a network's own sign-in page, say), is none: what became of a write is not known then. */
async function arrived<T>(answer: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await answer();
  } catch (reason) {
    if (signal?.aborted) throw reason;
    answered(false);
    throw new NoAnswer();
  }
}

/** Only what was read to its end, and is the service's own, is an answer of it. */
async function whole<T>(answer: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const read = await arrived(answer, signal);
  answered(true);
  return read;
}

const isProblem = (response: Response): boolean => (response.headers.get('Content-Type') ?? '').startsWith('application/problem+json');

function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ending === 'xlsx' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : ending === 'xls' ? 'application/vnd.ms-excel' : 'text/csv';
}
