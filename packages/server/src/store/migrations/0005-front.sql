-- Pareto fronts of a park: asked for as jobs, kept as records with the tables they were made from.
alter table kyosei.job
  add column kind text not null default 'plan' check (kind in ('plan', 'front')),
  add column asked json,
  add column front_id uuid;

create table kyosei.front (
  park_id text not null references kyosei.park on delete cascade,
  front_id uuid not null,
  park_version bigint not null,
  scenario json not null,
  burden text not null,
  status text not null,
  points integer not null,
  tables json not null,
  record json not null,
  created_at timestamptz not null default now(),
  primary key (park_id, front_id)
);
