/** What stands around every page: name, way to the park's pages, jobs, language, colours. */
import { type Language, languages } from '@kyosei/model/language';
import {
  ActionIcon,
  Anchor,
  Indicator,
  Menu,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBook, IconBooks, IconLanguage, IconMoon, IconProgress, IconSun } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from '../accounts/account-menu.tsx';
import { Gate } from '../accounts/gate.tsx';
import { isOffice, meQuery, type Role, useRole } from '../accounts/queries.ts';
import { jobsQuery, parkQuery } from '../api/queries.ts';
import { chooseLanguage } from '../i18n/start.ts';
import { JobsDrawer } from '../jobs/drawer.tsx';
import { isFinal, useJob } from '../jobs/follow.ts';
import style from './shell.module.css';

/** The park of the address, if it is a park's page. */
function usePark(): string | undefined {
  const matches = useMatches();
  const params: { readonly park?: string } = matches.at(-1)?.params ?? {};
  return params.park;
}

/** Pages under the name of the plan, beside the latest plan itself. */
const planRoutes: ReadonlySet<string> = new Set([
  '/parks/$park/plans/$plan',
  '/parks/$park/front',
  '/parks/$park/alternatives',
]);

const here = { className: `${style.link} ${style.active}`, 'aria-current': 'page' as const };
const away = { className: style.link };

/** Pages of whoever runs the park. */
function OfficeLinks({ park }: { park: string }) {
  const { t } = useTranslation();
  const onPlan = useMatches().some(({ routeId }) => planRoutes.has(routeId));
  const onFirm = useMatches().some(({ routeId }) => routeId === '/parks/$park/firms/$firm');
  return (
    <>
      <Link
        to="/parks/$park"
        params={{ park }}
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={here}
        inactiveProps={away}
      >
        {t('nav.park')}
      </Link>
      <Link
        to="/parks/$park/opportunities"
        params={{ park }}
        activeOptions={{ includeSearch: false }}
        activeProps={here}
        inactiveProps={away}
      >
        {t('nav.opportunities')}
      </Link>
      <Link to="/parks/$park/targets" params={{ park }} activeProps={here} inactiveProps={away}>
        {t('nav.targets')}
      </Link>
      <Link to="/parks/$park/plan" params={{ park }} activeProps={here} inactiveProps={onPlan ? here : away}>
        {t('nav.plan')}
      </Link>
      <Link to="/parks/$park/resilience" params={{ park }} activeProps={here} inactiveProps={away}>
        {t('nav.resilience')}
      </Link>
      <Link
        to="/parks/$park/assessment"
        params={{ park }}
        activeOptions={{ includeSearch: false }}
        activeProps={here}
        inactiveProps={onFirm ? here : away}
      >
        {t('nav.assessment')}
      </Link>
      <Link
        to="/parks/$park/compare"
        params={{ park }}
        activeOptions={{ includeSearch: false }}
        activeProps={here}
        inactiveProps={away}
      >
        {t('nav.compare')}
      </Link>
      <Link to="/parks/$park/import" params={{ park }} activeProps={here} inactiveProps={away}>
        {t('nav.import')}
      </Link>
    </>
  );
}

/** Pages of disclosure and of people, where people sign in. */
function PeopleLinks({ park, role }: { park: string; role: Role }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/parks/$park/board" params={{ park }} activeProps={here} inactiveProps={away}>
        {t('nav.board')}
      </Link>
      {(isOffice(role) || role === 'auditor') && (
        <Link to="/parks/$park/members" params={{ park }} activeProps={here} inactiveProps={away}>
          {t('nav.members')}
        </Link>
      )}
    </>
  );
}

function ParkLinks({ park }: { park: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(parkQuery(park));
  const role = useRole(park);
  return (
    <>
      <title>{`${data?.name ?? park} · Kyosei`}</title>
      <span className={style.slash} aria-hidden>
        /
      </span>
      <strong className={style.park}>{data?.name ?? park}</strong>
      <nav aria-label={t('app.parkNavigation')} className={style.links}>
        {isOffice(role) && <OfficeLinks park={park} />}
        {role !== null && role !== 'owner' && <PeopleLinks park={park} role={role} />}
      </nav>
    </>
  );
}

function JobsButton({ park, open }: { park: string; open: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(jobsQuery(park));
  // Followed here, whoever started it, so that every page shows the new plan when it is there.
  const active = data?.find((job) => !isFinal(job)) ?? null;
  const job = useJob(active);
  const busy = job !== null && !isFinal(job);
  return (
    <Indicator disabled={!busy} processing size={9} offset={5}>
      <Tooltip label={t('app.jobs')}>
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={open} aria-label={t('app.jobs')}>
          <IconProgress size={20} />
        </ActionIcon>
      </Tooltip>
    </Indicator>
  );
}

/** The page itself. Whoever is of no office of the park is led to the pages that are for them. */
function Pages({ park }: { park: string | undefined }) {
  const role = useRole(park);
  const onOwn = useMatches().some(({ routeId }) => routeId.endsWith('/board') || routeId.endsWith('/members'));
  const isElsewhere = park !== undefined && role !== null && !isOffice(role) && !onOwn;
  return isElsewhere ? <Navigate to="/parks/$park/board" params={{ park }} /> : <Outlet />;
}

export function Shell() {
  const { t, i18n } = useTranslation();
  const park = usePark();
  // Pages of the manual and the library have titles of their own.
  const onManual = useMatches().some(
    ({ routeId }) => routeId.startsWith('/docs') || routeId === '/library' || routeId === '/timeline',
  );
  const [drawer, { open, close }] = useDisclosure(false);
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const role = useRole(park);
  const { data: me, isPending } = useQuery(meQuery);
  const isIn = me === undefined ? !isPending : !me.accounts || me.person !== null;
  const office = park !== undefined && isIn && isOffice(role) ? park : undefined;
  const toggle = scheme === 'light' ? t('app.toDark') : t('app.toLight');
  return (
    <>
      <Anchor href="#content" className={style.skip}>
        {t('app.skip')}
      </Anchor>
      <header className={style.header}>
        <Link to="/" className={style.name} aria-label={`${t('app.name')}: ${t('app.parks')}`}>
          <img src="/favicon.svg" alt="" width={26} height={26} />
          <span>{t('app.name')}</span>
        </Link>
        {park !== undefined && isIn && <ParkLinks park={park} />}
        {park === undefined && !onManual && <title>Kyosei</title>}
        <span className={style.space} />
        {office !== undefined && <JobsButton park={office} open={open} />}
        <Tooltip label={t('library.title')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('library.title')}
            renderRoot={(props) => <Link to="/library" {...props} />}
          >
            <IconBooks size={20} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('manual.title')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('manual.title')}
            renderRoot={(props) => <Link to="/docs/$" params={{ _splat: '' }} {...props} />}
          >
            <IconBook size={20} />
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('app.language')}>
              <IconLanguage size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {Object.entries(languages).map(([language, name]) => (
              <Menu.Item
                key={language}
                lang={language}
                fw={i18n.language === language ? 700 : 400}
                onClick={() => void chooseLanguage(language as Language)}
              >
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Tooltip label={toggle}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={toggle}
            onClick={() => setColorScheme(scheme === 'light' ? 'dark' : 'light')}
          >
            {scheme === 'light' ? <IconMoon size={20} /> : <IconSun size={20} />}
          </ActionIcon>
        </Tooltip>
        <AccountMenu />
      </header>
      <Gate>
        <Pages park={park} />
      </Gate>
      {office !== undefined && <JobsDrawer park={office} opened={drawer} close={close} />}
    </>
  );
}
