/** Members of a park: who may what, invitations, and the audit log. */
import { Button, Code, CopyButton, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditQuery, invitationsQuery, type Member, membersQuery, type Role, useRole } from '../accounts/queries.ts';
import { useWish } from '../accounts/wish.tsx';
import { answer, api } from '../api/client.ts';
import { tablesQuery } from '../api/queries.ts';
import { cellText } from '../grid/cells.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Waiting } from '../parts/waiting.tsx';

const roles = ['manager', 'facilitator', 'firm', 'regulator', 'auditor'] as const satisfies readonly Role[];

const useDay = () => {
  const { i18n } = useTranslation();
  return (time: string) => new Date(time).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
};

export function MembersPage() {
  const { park = '' } = useParams({ strict: false });
  const { t } = useTranslation();
  const role = useRole(park);
  return (
    <main className="page" id="content">
      <h1>{t('people.members')}</h1>
      <Members park={park} isManager={role === 'manager'} />
      {role === 'manager' && <Invitations park={park} />}
      {(role === 'manager' || role === 'auditor') && <Audit park={park} />}
    </main>
  );
}

function Members({ park, isManager }: { park: string; isManager: boolean }) {
  const { t } = useTranslation();
  const day = useDay();
  const client = useQueryClient();
  const members = useQuery(membersQuery(park));
  const [wish, told] = useWish();
  const remove = ({ user, version }: Member) =>
    wish(async () => {
      const params = { path: { park, user }, query: { version } };
      await answer(api.DELETE('/api/v1/parks/{park}/members/{user}', { params }));
      await client.invalidateQueries({ queryKey: membersQuery(park).queryKey });
    });
  return (
    <section className="stack">
      <Waiting query={members}>
        {(list) => (
          <DataTable
            label={t('people.members')}
            rows={list}
            rowId={({ user }) => user}
            rowName={({ name }) => name}
            columns={[
              { id: 'name', name: t('people.name'), value: ({ name }) => name, narrow: true },
              { id: 'email', name: t('people.email'), value: ({ email }) => email },
              { id: 'role', name: t('people.role'), value: ({ role }) => t(`role.${role}`), narrow: true },
              { id: 'firm', name: t('people.firm'), value: ({ firm }) => firm, narrow: true },
              { id: 'since', name: t('people.since'), value: ({ since }) => since, show: ({ since }) => day(since) },
              ...(isManager
                ? [
                    {
                      id: 'remove',
                      name: t('people.remove'),
                      value: () => null,
                      show: (member: Member) => (
                        <Button
                          variant="subtle"
                          color="red"
                          size="compact-sm"
                          aria-label={t('people.removeOf', { name: member.name })}
                          onClick={() => remove(member)}
                        >
                          {t('people.remove')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Waiting>
      {told}
    </section>
  );
}

function Invitations({ park }: { park: string }) {
  const { t } = useTranslation();
  const day = useDay();
  const client = useQueryClient();
  const open = useQuery(invitationsQuery(park));
  const firms = useQuery(tablesQuery(park)).data?.firm ?? [];
  const [wish, told] = useWish();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('firm');
  const [firm, setFirm] = useState<string | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const invite = (event: FormEvent) => {
    event.preventDefault();
    wish(async () => {
      const body = { email, role, ...(role === 'firm' && firm !== null && { firm }) };
      const made = await answer(api.POST('/api/v1/parks/{park}/invitations', { params: { path: { park } }, body }));
      setLink(window.location.origin + made.link);
      await client.invalidateQueries({ queryKey: invitationsQuery(park).queryKey });
    });
  };
  return (
    <section className="stack">
      <h2>{t('people.invite')}</h2>
      <form className="row" style={{ alignItems: 'flex-end' }} onSubmit={invite}>
        <TextInput
          label={t('people.email')}
          type="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          label={t('people.role')}
          allowDeselect={false}
          data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
          onChange={(value) => setRole(value as Role)}
        />
        {role === 'firm' && (
          <Select
            label={t('people.firm')}
            required
            searchable
            data={firms.map(({ id, row }) => ({ value: id, label: cellText(row.name) }))}
            value={firm}
            onChange={setFirm}
          />
        )}
        <Button type="submit">{t('people.makeLink')}</Button>
      </form>
      {told}
      {link !== null && (
        <div className="row" role="status">
          <Code style={{ overflowWrap: 'anywhere' }}>{link}</Code>
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button variant="default" size="xs" onClick={copy}>
                {copied ? t('people.copied') : t('people.copy')}
              </Button>
            )}
          </CopyButton>
          <span className="soft small">{t('people.linkHint')}</span>
        </div>
      )}
      {(open.data?.length ?? 0) > 0 && (
        <DataTable
          label={t('people.open')}
          rows={open.data ?? []}
          rowId={({ id }) => id}
          columns={[
            { id: 'email', name: t('people.open'), value: (each) => each.email, narrow: true },
            { id: 'role', name: t('people.role'), value: (each) => t(`role.${each.role}`), narrow: true },
            { id: 'firm', name: t('people.firm'), value: (each) => each.firm },
            {
              id: 'until',
              name: t('people.until'),
              value: (each) => each.expiresAt,
              show: (each) => day(each.expiresAt),
            },
          ]}
        />
      )}
    </section>
  );
}

const actions = [
  'invited',
  'invitation-withdrawn',
  'joined',
  'role-changed',
  'removed',
  'administrator-named',
  'park-created',
  'park-deleted',
  'consented',
  'consent-withdrawn',
  'disclosed',
] as const;

function Audit({ park }: { park: string }) {
  const { t } = useTranslation();
  const day = useDay();
  const audit = useQuery(auditQuery(park));
  const actionName = (action: string) => {
    const known = actions.find((name) => name === action);
    return known === undefined ? action : t(`action.${known}`);
  };
  const members = new Map((useQuery(membersQuery(park)).data ?? []).map(({ user, name }) => [user, name]));
  return (
    <section className="stack">
      <h2>{t('people.audit')}</h2>
      <Waiting query={audit}>
        {({ items, verdict }) => (
          <>
            <p style={{ margin: 0, color: verdict.broken === null ? 'var(--good)' : 'var(--bad)' }}>
              {verdict.broken === null
                ? t('people.chainHolds', { count: verdict.entries })
                : t('people.chainBroken', { entry: verdict.broken })}{' '}
              <Code style={{ overflowWrap: 'anywhere' }}>{verdict.head}</Code>
            </p>
            <DataTable
              label={t('people.audit')}
              rows={items}
              rowId={({ entry }) => String(entry)}
              most={25}
              columns={[
                { id: 'entry', name: t('people.entry'), value: ({ entry }) => entry, numeric: true },
                { id: 'at', name: t('people.when'), value: ({ at }) => at, show: ({ at }) => day(at), narrow: true },
                { id: 'actor', name: t('people.who'), value: ({ actor }) => members.get(actor ?? '') ?? actor },
                { id: 'action', name: t('people.what'), value: ({ action }) => actionName(action), narrow: true },
                {
                  id: 'of',
                  name: t('people.details'),
                  value: ({ of }) =>
                    Object.entries(of)
                      .map(([name, value]) => `${name}: ${value}`)
                      .join('; '),
                },
              ]}
            />
          </>
        )}
      </Waiting>
    </section>
  );
}
