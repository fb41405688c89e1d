-- People: accounts and sessions as better-auth keeps them (its names, hence the quotes), roles per park, invitations by link, attempts to
-- sign in, and the audit log.

create schema kyosei_auth;

create table kyosei_auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean not null default false,
  administrator boolean not null default false
);

create table kyosei_auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references kyosei_auth."user" on delete cascade
);
create index session_of_user on kyosei_auth.session ("userId");

create table kyosei_auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references kyosei_auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_of_user on kyosei_auth.account ("userId");

create table kyosei_auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on kyosei_auth.verification (identifier);

create table kyosei_auth."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references kyosei_auth."user" on delete cascade,
  verified boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);
create index two_factor_of_user on kyosei_auth."twoFactor" ("userId");

-- One role in a park; firm_id is the firm that a member of a firm speaks for.
create table kyosei.member (
  park_id text not null references kyosei.park on delete cascade,
  user_id text not null references kyosei_auth."user" on delete cascade,
  role text not null check (role in ('manager', 'facilitator', 'firm', 'regulator', 'auditor')),
  firm_id text,
  version bigint not null default 1,
  since timestamptz not null default now(),
  primary key (park_id, user_id),
  check ((role = 'firm') = (firm_id is not null))
);
create index member_user on kyosei.member (user_id);

-- park_id is empty for the invitation of an administrator. Only the digest of the token is kept.
create table kyosei.invitation (
  park_id text not null,
  invitation_id uuid not null,
  digest bytea not null,
  email text not null,
  role text not null check (role in ('administrator', 'manager', 'facilitator', 'firm', 'regulator', 'auditor')),
  firm_id text,
  invited_by text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (park_id, invitation_id)
);
create index invitation_digest on kyosei.invitation (digest);

-- Counts what may be tried only so often; the key is a digest.
create table kyosei.attempt (
  key bytea primary key,
  count integer not null,
  until timestamptz not null
);

-- What was done and disclosed: a chain per park, each entry with the digest of the one before. It outlives the park; park_id is empty
-- for what concerns no park. `said` is the text over which the digest is made.
create table kyosei.audit (
  park_id text not null,
  entry bigint not null,
  said text not null,
  previous bytea not null,
  digest bytea not null,
  primary key (park_id, entry)
);

create function kyosei.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only added to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_stands before update or delete or truncate on kyosei.audit
  for each statement execute function kyosei.refuse_change();

-- A park may be deleted and another take its name, which must not read what was noted of the first.
alter table kyosei.park add column founded_at timestamptz not null default now();
