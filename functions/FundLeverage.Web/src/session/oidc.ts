import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Schemas } from '../api/client';

type Provider = NonNullable<Schemas['SignIn']['provider']>;
let manager: UserManager | undefined;

/**
 * Ends a sign-in that the provider sent back, or takes up the one of this tab; the token, or null when nobody is signed
 * in. Code flow with PKCE; what is kept is kept for this tab only.
 */
export async function resume(provider: Provider, renewed: (token: string | null) => void): Promise<string | null> {
  manager = new UserManager({
    authority: provider.authority,
    metadataUrl: provider.metadataAddress,
    client_id: provider.clientId,
    scope: provider.scope,
    redirect_uri: `${location.origin}/`,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
    loadUserInfo: false,
  });
  manager.events.addUserLoaded((user) => renewed(user.access_token));
  manager.events.addAccessTokenExpired(() => renewed(null));
  const asked = new URLSearchParams(location.search);
  if (asked.has('state') && (asked.has('code') || asked.has('error'))) return finish(manager);
  const user = await manager.getUser();
  return user && !user.expired ? user.access_token : null;
}

async function finish(people: UserManager): Promise<string | null> {
  let user: User | undefined;
  try {
    user = await people.signinCallback();
  } finally {
    // The code is used up, and no address shall hold it.
    history.replaceState(null, '', '/');
    if (typeof user?.state === 'string' && user.state.startsWith('#')) location.replace(user.state);
  }
  return user?.access_token ?? null;
}

export const begin = async (): Promise<void> => manager?.signinRedirect({ state: location.hash });

export async function end(): Promise<void> {
  const hasEnd = await manager?.metadataService.getEndSessionEndpoint();
  await (hasEnd ? manager?.signoutRedirect() : manager?.removeUser());
}
