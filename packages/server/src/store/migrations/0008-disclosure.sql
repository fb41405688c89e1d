-- Who may know what. A reader's request runs as the role kyosei_member with the account in the setting kyosei.user; the policies here then
-- hold for every statement, whatever the program forgot. The tables' owner, as whom the server plans, passes them.

-- Under which a stream stands on the board: drawn by lot, so that it tells nothing of it.
alter table kyosei.park_row add column alias uuid not null default gen_random_uuid();

-- One side's consent that the other side of a match may know names and figures. Both are needed.
create table kyosei.consent (
  park_id text not null references kyosei.park on delete cascade,
  consent_id uuid not null,
  stream_id text not null,
  firm_id text not null,
  other_id text not null,
  regulator boolean not null,
  granted_by text not null,
  granted_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (park_id, consent_id)
);
create index consent_streams on kyosei.consent (park_id, stream_id, other_id);
create index consent_other on kyosei.consent (park_id, other_id);

-- First time that somebody was shown a version of another's stream; each stands in the audit log as well.
create table kyosei.disclosure (
  park_id text not null references kyosei.park on delete cascade,
  reader text not null,
  stream_id text not null,
  version bigint not null,
  primary key (park_id, reader, stream_id, version)
);

-- Matches about which both consents hold now, once from either side. A consent holds for the firm that gave it: when the stream goes to
-- another firm, it ends.
create view kyosei.agreement as
  select ours.park_id, ours.stream_id, ours.firm_id, theirs.stream_id as other_id, theirs.firm_id as other_firm,
    least(ours.expires_at, theirs.expires_at) as until, ours.regulator and theirs.regulator as regulator
  from kyosei.consent ours
  join kyosei.consent theirs on theirs.park_id = ours.park_id and theirs.stream_id = ours.other_id and theirs.other_id = ours.stream_id
  join kyosei.park_row our_row on our_row.park_id = ours.park_id and our_row.table_name = 'stream'
    and our_row.row_id = ours.stream_id and our_row.data ->> 'firm' = ours.firm_id
  join kyosei.park_row their_row on their_row.park_id = ours.park_id and their_row.table_name = 'stream'
    and their_row.row_id = theirs.stream_id and their_row.data ->> 'firm' = theirs.firm_id
  where ours.withdrawn_at is null and ours.expires_at > now() and theirs.withdrawn_at is null and theirs.expires_at > now();

create function kyosei.may_read(park text, of_table text, of_row text, data json) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from kyosei.member
    where member.park_id = park and member.user_id = current_setting('kyosei.user', true) and (
      role in ('manager', 'facilitator')
      or of_table = 'park'
      or role = 'firm' and (
        of_table in ('commodity', 'period')
        or of_table = 'firm' and of_row = firm_id
        or of_table in ('stream', 'release', 'cogeneration', 'duty') and data ->> 'firm' = firm_id)))
$$;

create function kyosei.may_read_consent(park text, firm text, other text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from kyosei.member
    where member.park_id = park and member.user_id = current_setting('kyosei.user', true) and (
      role in ('manager', 'facilitator')
      or role = 'firm' and (firm = firm_id or exists (
        select from kyosei.park_row
        where park_row.park_id = park and table_name = 'stream' and row_id = other and data ->> 'firm' = firm_id))))
$$;

create function kyosei.is_member(park text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from kyosei.member where member.park_id = park and member.user_id = current_setting('kyosei.user', true))
$$;

alter table kyosei.park enable row level security;
create policy park_members on kyosei.park for select using (kyosei.is_member(park_id));
alter table kyosei.park_row enable row level security;
create policy row_readers on kyosei.park_row for select using (kyosei.may_read(park_id, table_name, row_id, data));
alter table kyosei.consent enable row level security;
create policy consent_readers on kyosei.consent for select using (kyosei.may_read_consent(park_id, firm_id, other_id));

-- Nothing of these for a reader's role, even if a right to them were given.
alter table kyosei.import enable row level security;
alter table kyosei.result enable row level security;
alter table kyosei.job enable row level security;
alter table kyosei.ensemble enable row level security;
alter table kyosei.ensemble_piece enable row level security;
alter table kyosei.invitation enable row level security;
alter table kyosei.member enable row level security;
alter table kyosei.audit enable row level security;
alter table kyosei.disclosure enable row level security;
