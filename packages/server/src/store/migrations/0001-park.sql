-- Parks, their rows, imports, plans and jobs. Every key begins with park_id, so that all of a park stands together on a
-- cluster that distributes by it. `json`, not `jsonb`: a row and a plan come back byte for byte as they were stored.

create table kyosei.park (
  park_id text primary key,
  version bigint not null,
  firms integer not null,
  streams integer not null,
  problems json not null,
  updated_at timestamptz not null default now()
);

-- The last version of a park that was deleted: one of the same name counts on from there, so that an old version never
-- fits a new park.
create table kyosei.former_park (
  park_id text primary key,
  version bigint not null
);

create table kyosei.park_row (
  park_id text not null references kyosei.park on delete cascade,
  table_name text not null,
  row_id text not null,
  position integer not null,
  version bigint not null,
  data json not null,
  primary key (park_id, table_name, row_id)
);
create index park_row_position on kyosei.park_row (park_id, table_name, position, row_id);

-- park_id is empty when the workbook does not say which park it is; such an import cannot be accepted.
create table kyosei.import (
  park_id text not null,
  import_id uuid not null,
  park_version bigint not null,
  tables json,
  problems json not null,
  accepted_version bigint,
  created_at timestamptz not null default now(),
  primary key (park_id, import_id)
);
create index import_id on kyosei.import (import_id);

create table kyosei.plan (
  park_id text not null references kyosei.park on delete cascade,
  plan_id uuid not null,
  park_version bigint not null,
  scenario json not null,
  status text not null,
  saving double precision,
  investment double precision,
  co2_avoided double precision,
  exchanges integer not null,
  tables json not null,
  record json not null,
  created_at timestamptz not null default now(),
  primary key (park_id, plan_id)
);

-- worker: the session lock that its runner holds while it lives. attempt: only the latest may write the result.
create table kyosei.job (
  park_id text not null references kyosei.park on delete cascade,
  job_id uuid not null,
  scenario json not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  attempt integer not null default 0,
  worker integer,
  progress json,
  plan_id uuid,
  problems json not null default '[]',
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (park_id, job_id)
);
create index job_unfinished on kyosei.job (state) where state in ('queued', 'running');
