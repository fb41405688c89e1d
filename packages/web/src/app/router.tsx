/** Every page's address. */

import { type TableName, tableNames } from '@kyosei/model/tables';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readView as readAssessment } from '../assess/view.ts';
import { readChoiceView } from '../choice/chosen.ts';
import { type Shelf, shelves } from '../library/shelf-names.ts';
import { readView as readOpportunities, readPair } from '../matching/view.ts';
import { NotFound } from '../parts/waiting.tsx';
import { readView as readResilience } from '../resilience/view.ts';
import { readView } from '../targets/view.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const parks = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/parks.tsx'), 'ParksPage'),
});

export const parkRoute = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park',
  validateSearch: (search: Record<string, unknown>): { table?: TableName } => {
    const table = tableNames.find((name) => name === search.table);
    return table === undefined ? {} : { table };
  },
  component: lazyRouteComponent(() => import('../pages/park.tsx'), 'ParkPage'),
});

const importPage = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/import',
  component: lazyRouteComponent(() => import('../pages/import.tsx'), 'ImportPage'),
});

const newImport = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../pages/import.tsx'), 'ImportPage'),
});

const targets = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/targets',
  validateSearch: readView,
  component: lazyRouteComponent(() => import('../pages/targets.tsx'), 'TargetsPage'),
});

const opportunities = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/opportunities',
  validateSearch: readOpportunities,
  component: lazyRouteComponent(() => import('../pages/opportunities.tsx'), 'OpportunitiesPage'),
});

const pair = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/opportunities/pair',
  validateSearch: readPair,
  component: lazyRouteComponent(() => import('../pages/pair.tsx'), 'PairPage'),
});

const recruitment = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/opportunities/recruitment',
  validateSearch: ({ scenario }: Record<string, unknown>): { scenario?: string } =>
    typeof scenario === 'string' ? { scenario } : {},
  component: lazyRouteComponent(() => import('../pages/recruitment.tsx'), 'RecruitmentPage'),
});

const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  validateSearch: (search: Record<string, unknown>): { q?: string; shelf?: Shelf } => {
    const shelf = shelves.find((name) => name === search.shelf);
    const { q } = search;
    return {
      ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q) } : {}),
      ...(shelf === undefined ? {} : { shelf }),
    };
  },
  component: lazyRouteComponent(() => import('../pages/library.tsx'), 'LibraryPage'),
});

const latestPlan = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/plan',
  component: lazyRouteComponent(() => import('../pages/plan.tsx'), 'PlanPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/plans/$plan',
  component: lazyRouteComponent(() => import('../pages/plan.tsx'), 'PlanPage'),
});

const resilience = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/resilience',
  validateSearch: readResilience,
  component: lazyRouteComponent(() => import('../pages/resilience.tsx'), 'ResiliencePage'),
});

const assessment = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/assessment',
  validateSearch: readAssessment,
  component: lazyRouteComponent(() => import('../pages/assessment.tsx'), 'AssessmentPage'),
});

const firm = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/firms/$firm',
  validateSearch: readAssessment,
  component: lazyRouteComponent(() => import('../pages/firm.tsx'), 'FirmPage'),
});

const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  component: lazyRouteComponent(() => import('../pages/timeline.tsx'), 'TimelinePage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/compare',
  validateSearch: (search: Record<string, unknown>): { a?: string; b?: string } => ({
    ...(typeof search.a === 'string' ? { a: search.a } : {}),
    ...(typeof search.b === 'string' ? { b: search.b } : {}),
  }),
  component: lazyRouteComponent(() => import('../pages/compare.tsx'), 'ComparePage'),
});

const front = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/front',
  validateSearch: readChoiceView,
  component: lazyRouteComponent(() => import('../pages/front.tsx'), 'FrontPage'),
});

const alternatives = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/alternatives',
  validateSearch: readChoiceView,
  component: lazyRouteComponent(() => import('../pages/alternatives.tsx'), 'AlternativesPage'),
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/board',
  component: lazyRouteComponent(() => import('../pages/board.tsx'), 'BoardPage'),
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/members',
  component: lazyRouteComponent(() => import('../pages/members.tsx'), 'MembersPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../pages/invitation.tsx'), 'InvitationPage'),
});

const manual = createRoute({
  getParentRoute: () => root,
  path: '/docs/$',
  component: lazyRouteComponent(() => import('../pages/manual.tsx'), 'ManualPages'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    parks,
    parkRoute,
    importPage,
    newImport,
    opportunities,
    pair,
    recruitment,
    targets,
    latestPlan,
    plan,
    resilience,
    assessment,
    firm,
    timeline,
    compare,
    library,
    front,
    alternatives,
    board,
    members,
    invitation,
    manual,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
