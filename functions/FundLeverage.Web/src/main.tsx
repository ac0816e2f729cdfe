import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { ApiFailure } from './api/failures';
import { App } from './App';
import { listboxesCarryAName } from './listboxes';
import { styleElementsCarryTheNonce } from './nonce';
import { Broken } from './parts/Broken';
import { SessionProvider } from './session/session';
import { linkedPlace } from './shell/linked';
import { Theme } from './shell/Theme';
import './style.css';
import { TextsProvider } from './texts/texts';

styleElementsCarryTheNonce();
listboxesCarryAName();

const place = linkedPlace(location.search);
if (place) history.replaceState(null, '', `/${place}`);

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (times, failure) => times < 2 && !(failure instanceof ApiFailure && failure.status < 500) },
    mutations: { networkMode: 'always' },
  },
});

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <TextsProvider>
      <QueryClientProvider client={queries}>
        <Theme>
          <Broken>
            <SessionProvider>
              <HashRouter><App /></HashRouter>
            </SessionProvider>
          </Broken>
        </Theme>
      </QueryClientProvider>
    </TextsProvider>
  </StrictMode>,
);
