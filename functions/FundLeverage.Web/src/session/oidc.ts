import { ErrorResponse, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Schemas } from '../api/client';

type Provider = NonNullable<Schemas['SignIn']['provider']>;

/** Why a sign-in that was begun, or kept, is none. */
export type Refusal = 'denied' | 'refused' | 'foreign' | 'providerSilent' | 'expired';

export class Refused extends Error {
  constructor(readonly why: Refusal, readonly code = '') {
    super(why);
  }
}

/** A reload of the tab keeps it, and nothing else: no other tab has it, and it ends with this one. */
const kept = () => new WebStorageStateStore({ store: sessionStorage });
const PATIENCE = 10;
let manager: UserManager;
let resource: string | undefined;
let person: User | null = null;
let renewing: Promise<string | null> | null = null;
/** Once somebody has left, a token that was under way is taken by nobody; signing in again begins with another page. */
let hasLeft = false;

/**
 * Ends a sign-in that the provider sent back, or takes up the one of this tab; the token, or null when nobody is signed
 * in. Code flow with PKCE. Later tokens are told to `renewed`; `ended` is called when there will be none.
 */
export async function resume(provider: Provider, renewed: (token: string) => void, ended: () => void): Promise<string | null> {
  const { prompt, resource: meant, ...others }: Record<string, string> = Object.fromEntries(provider.parameters.map(({ name, value }) => [name, value]));
  resource = meant;
  manager = new UserManager({
    authority: provider.authority,
    metadataUrl: provider.metadataAddress,
    client_id: provider.clientId,
    scope: provider.scope,
    prompt,
    resource,
    extraQueryParams: others,
    extraTokenParams: resource ? { resource } : {},
    redirect_uri: `${location.origin}/`,
    post_logout_redirect_uri: `${location.origin}/`,
    userStore: kept(),
    stateStore: kept(),
    requestTimeoutInSeconds: PATIENCE,
    silentRequestTimeoutInSeconds: PATIENCE,
    accessTokenExpiringNotificationTimeInSeconds: PATIENCE,
    // Without a refresh token the library would renew in a frame, which the page's policy forbids.
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
  });
  manager.events.addUserLoaded((user) => {
    if (hasLeft) return void manager.removeUser();
    person = user;
    renewed(user.access_token);
  });
  manager.events.addAccessTokenExpiring(() => void renew());
  manager.events.addAccessTokenExpired(async () => {
    // While the provider is silent its refresh token may still be good: the next request tries again.
    if ((await renew()) !== null || person?.refresh_token) return;
    await forget();
    ended();
  });
  const answer = new URLSearchParams(location.search);
  return answer.has('code') || answer.has('error') ? finish(answer) : current();
}

async function current(): Promise<string | null> {
  person = await manager.getUser();
  if (!person?.expired) return person?.access_token ?? null;
  const token = await renew();
  if (token === null) throw new Refused('expired');
  return token;
}

async function finish(answer: URLSearchParams): Promise<string | null> {
  const isOurs = (await kept().get(answer.get('state') ?? '')) !== null;
  try {
    if (!isOurs) throw new Refused('foreign');
    const user = await manager.signinCallback();
    leave(user?.state);
    return user?.access_token ?? null;
  } catch (failure) {
    leave(failure instanceof ErrorResponse ? failure.state : undefined);
    // An old answer, come upon by going back, takes nobody's sign-in away.
    const token = await current().catch(() => null);
    if (token !== null) return token;
    if (failure instanceof Refused) throw failure;
    if (!(failure instanceof ErrorResponse)) throw new Refused('providerSilent');
    throw failure.error === 'access_denied' ? new Refused('denied') : new Refused('refused', failure.error ?? '');
  }
}

/** The code is used up, and no address shall hold it; back to where somebody signed in. */
function leave(place: unknown): void {
  history.replaceState(null, '', `/${location.hash}`);
  if (typeof place === 'string' && place.startsWith('#')) location.replace(place);
}

/** A new token by the refresh token, which is good once: whoever asks meanwhile waits for the same. Null where there is none. */
export function renew(): Promise<string | null> {
  return (renewing ??= exchange().finally(() => { renewing = null; }));
}

async function exchange(): Promise<string | null> {
  if (!person?.refresh_token) return null;
  try {
    return (await manager.signinSilent({ resource }))?.access_token ?? null;
  } catch (failure) {
    if (failure instanceof ErrorResponse && person) {
      // Used, withdrawn or too old: asking with it again would change nothing.
      person.refresh_token = undefined;
      await manager.storeUser(person);
    }
    return null;
  }
}

/** To the provider; `asAnother` asks who it is even of somebody whom the provider knows. */
export async function begin(asAnother: boolean): Promise<void> {
  try {
    await manager.signinRedirect({ state: location.hash, ...(asAnother && { prompt: 'login' }) });
  } catch {
    throw new Refused('providerSilent');
  }
}

export async function forget(): Promise<void> {
  hasLeft = true;
  person = null;
  await manager.removeUser();
}

/**
 * This tab forgets at once, whatever the provider does; then the provider's own session ends, where it can. It is told
 * which client asks, not by a token: that would stand in an address.
 */
export async function end(): Promise<void> {
  await forget();
  try {
    if (await manager.metadataService.getEndSessionEndpoint()) await manager.signoutRedirect({ extraQueryParams: {} });
  } catch {
    // The provider is silent: its session ends by itself.
  }
}
