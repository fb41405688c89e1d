/** An invitation by link: what it is for, and a new account to accept it with. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../accounts/queries.ts';
import { useWish } from '../accounts/wish.tsx';
import { answer, api } from '../api/client.ts';

const shortest = 12;

export function InvitationPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  // Kept from the first look: the address is cleared of it, so that no history or picture of the screen has it.
  const [token] = useState(() => window.location.hash.slice(1));
  const me = useQuery(meQuery);
  const found = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(api.POST('/api/v1/invitation', { body: { token } })),
    retry: false,
  });
  const [given, setGiven] = useState({ email: '', name: '', password: '' });
  const [wish, told] = useWish();
  const set = (field: keyof typeof given) => (value: string) => setGiven({ ...given, [field]: value });
  const person = me.data?.person ?? null;
  const invitation = found.data;
  const accept = (event: FormEvent) => {
    event.preventDefault();
    wish(async () => {
      const { name, password, email } = given;
      const fresh = person ? {} : { name, password, ...(invitation?.email === null && { email }) };
      const { park } = await answer(api.POST('/api/v1/invitation/accept', { body: { token, ...fresh } }));
      await client.resetQueries({ queryKey: meQuery.queryKey });
      if (park === null) await navigate({ to: '/' });
      else await navigate({ to: '/parks/$park/board', params: { park } });
    });
  };
  if (found.isPending || me.isPending) return null;
  return (
    <main className="page" id="content" style={{ maxWidth: 520 }}>
      <title>{`${t('people.invitation')} · Kyosei`}</title>
      {invitation === undefined ? (
        <section className="input-panel stack" style={{ padding: 28 }}>
          <h1>{t('people.invitation')}</h1>
          <p style={{ margin: 0 }}>{t('people.invitationGone')}</p>
          <Link to="/">{t('app.home')}</Link>
        </section>
      ) : (
        <form className="input-panel stack" style={{ padding: 28, gap: 18 }} onSubmit={accept}>
          <h1>{t('people.invitation')}</h1>
          <p style={{ margin: 0 }}>
            {[invitation.park?.name, t(`role.${invitation.role}`), invitation.firm?.name].filter(Boolean).join(' · ')}
          </p>
          {person === null && !invitation.account && (
            <>
              {invitation.email === null ? (
                <TextInput
                  label={t('people.email')}
                  type="email"
                  autoComplete="username"
                  required
                  value={given.email}
                  onChange={(event) => set('email')(event.currentTarget.value)}
                />
              ) : (
                <TextInput label={t('people.email')} value={invitation.email} readOnly autoComplete="username" />
              )}
              <TextInput
                label={t('people.name')}
                autoComplete="name"
                required
                value={given.name}
                onChange={(event) => set('name')(event.currentTarget.value)}
              />
              <PasswordInput
                label={t('people.newPassword')}
                description={t('people.passwordHint', { count: shortest })}
                autoComplete="new-password"
                minLength={shortest}
                required
                value={given.password}
                onChange={(event) => set('password')(event.currentTarget.value)}
                visibilityToggleButtonProps={{ 'aria-label': t('people.showPassword') }}
              />
            </>
          )}
          {person === null && invitation.account ? (
            <p style={{ margin: 0 }}>
              {t('people.signInFirst')} <Link to="/">{t('people.signIn')}</Link>
            </p>
          ) : (
            <Button type="submit">
              {person === null ? t('people.accept') : t('people.acceptAs', { name: person.name })}
            </Button>
          )}
          {told}
        </form>
      )}
    </main>
  );
}
