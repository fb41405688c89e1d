/** Every page's address. */

import { type TableName, tableNames } from '@kyosei/model/tables';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
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

const compare = createRoute({
  getParentRoute: () => root,
  path: '/parks/$park/compare',
  validateSearch: (search: Record<string, unknown>): { a?: string; b?: string } => ({
    ...(typeof search.a === 'string' ? { a: search.a } : {}),
    ...(typeof search.b === 'string' ? { b: search.b } : {}),
  }),
  component: lazyRouteComponent(() => import('../pages/compare.tsx'), 'ComparePage'),
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
    targets,
    latestPlan,
    plan,
    resilience,
    compare,
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
