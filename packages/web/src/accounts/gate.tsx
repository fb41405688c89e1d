/** Lets pages through to whoever may see them; where people sign in, everybody else finds the way in. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { meQuery } from './queries.ts';
import { useWish } from './wish.tsx';

export function Gate({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (me.isPending) return null;
  const isLetThrough = me.data === undefined || !me.data.accounts || me.data.person !== null || path === '/invitation';
  return isLetThrough ? children : <SignIn provider={me.data.provider} />;
}

function SignIn({ provider }: { provider: string | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [wish, told] = useWish();
  const enter = (event: FormEvent) => {
    event.preventDefault();
    wish(async () => {
      const answered =
        code === null
          ? await answer(api.POST('/api/v1/sign-in', { body: { email, password } }))
          : // A recovery code is longer than one of six digits.
            await answer(api.POST('/api/v1/sign-in/code', { body: { code, recovery: !/^\d{6}$/.test(code) } }));
      if (answered.secondFactor) setCode('');
      else await client.resetQueries();
    });
  };
  const elsewhere = () =>
    wish(async () => window.location.assign((await answer(api.POST('/api/v1/sign-in/elsewhere'))).url));
  return (
    <main className="page" id="content" style={{ maxWidth: 460 }}>
      <title>{`${t('people.signIn')} · Kyosei`}</title>
      <form className="input-panel stack" style={{ padding: 28, gap: 18 }} onSubmit={enter}>
        <h1>{t('people.signIn')}</h1>
        {code === null ? (
          <>
            <TextInput
              label={t('people.email')}
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('people.password')}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('people.showPassword') }}
            />
          </>
        ) : (
          <TextInput
            label={t('people.code')}
            description={t('people.codeHint')}
            autoComplete="one-time-code"
            data-autofocus
            required
            value={code}
            onChange={(event) => setCode(event.currentTarget.value.trim())}
          />
        )}
        {told}
        <Button type="submit">{t('people.signIn')}</Button>
        {provider !== null && code === null && (
          <Button variant="default" onClick={elsewhere}>
            {t('people.signInWith', { provider })}
          </Button>
        )}
        <p className="soft small" style={{ margin: 0 }}>
          {t('people.byInvitation')}
        </p>
      </form>
    </main>
  );
}
