import { lazy, Suspense } from 'react';
import { Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { Broken } from './parts/Broken';
import { Loading } from './parts/states';
import { useMay, useSession } from './session/session';
import { ScopeProvider, useLinks, useScope } from './shell/scope';
import { Shell } from './shell/Shell';
import { SignIn } from './shell/SignIn';
import { Overview } from './views/overview/Overview';

// Each view comes when it is first opened; the overview with the page.
const Evidence = lazy(() => import('./views/evidence/Evidence'));
const Records = lazy(() => import('./views/records/Records'));
const RecordView = lazy(() => import('./views/records/RecordView'));
const Entry = lazy(() => import('./views/entry/Entry'));
const Correction = lazy(() => import('./views/entry/Correction'));
const Review = lazy(() => import('./views/review/Review'));
const Imports = lazy(() => import('./views/imports/Imports'));
const Projects = lazy(() => import('./views/projects/Projects'));
const Portfolio = lazy(() => import('./views/portfolio/Portfolio'));
const Scenario = lazy(() => import('./views/scenario/Scenario'));
const LandedRules = lazy(() => import('./views/projects/LandedRules'));
const Reinvestment = lazy(() => import('./views/reinvestment/Reinvestment'));
const Indicators = lazy(() => import('./views/indicators/Indicators'));
const Reports = lazy(() => import('./views/reports/Reports'));
const Claims = lazy(() => import('./views/claims/Claims'));
const Settings = lazy(() => import('./views/settings/Settings'));

export function App() {
  const { state } = useSession();
  if (state.kind === 'starting') return <Loading />;
  return state.kind === 'signedOut' ? <SignIn state={state} /> : <ScopeProvider><Views /></ScopeProvider>;
}

function Views() {
  const links = useLinks();
  const [maySubmit, mayApprove] = [useMay('submit'), useMay('approve')];
  const { pathname, search } = useLocation();
  return (
    <Shell>
      <Broken at={pathname + search}>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route element={<OfFund />}>
              <Route path="/" element={<Overview />} />
              <Route path="/evidence" element={<Evidence />} />
              <Route path="/records" element={<Records />} />
              <Route path="/records/:seq" element={<RecordView />} />
              {maySubmit && <Route path="/records/:seq/correction" element={<Correction />} />}
              {maySubmit && <Route path="/entry/:kind?" element={<Entry />} />}
              {mayApprove && <Route path="/review" element={<Review />} />}
              {maySubmit && <Route path="/imports/:id?" element={<Imports />} />}
              <Route path="/projects" element={<Projects />} />
              <Route path="/scenario" element={<Scenario />} />
              <Route path="/projects/rules" element={<LandedRules />} />
              <Route path="/reinvestment" element={<Reinvestment />} />
              <Route path="/indicators" element={<Indicators />} />
              <Route path="/reports/:id?" element={<Reports />} />
            </Route>
            <Route path="/portfolio" element={<Portfolio />} />
            <Route path="/claims" element={<Claims />} />
            <Route path="/settings" element={<Settings />} />
            <Route path="*" element={<Navigate to={links('/')} replace />} />
          </Routes>
        </Suspense>
      </Broken>
    </Shell>
  );
}

/** What somebody chose, worked out or was about to send was of one fund: of another, a view begins anew. */
const OfFund = () => <Outlet key={useScope().fund.id} />;
