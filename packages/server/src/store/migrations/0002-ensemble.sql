-- Ensembles: many draws, or many withdrawals, of one plan, in pieces that any number of workers compute. The inputs are kept with
-- it, so that all of them compute the same whatever becomes of the park meanwhile.

create table kyosei.ensemble (
  park_id text not null references kyosei.park on delete cascade,
  ensemble_id uuid not null,
  kind text not null check (kind in ('draws', 'pairs')),
  scenario json not null,
  tables json not null,
  assumptions json not null,
  seed integer not null,
  count integer not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  problems json not null default '[]',
  result json,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (park_id, ensemble_id)
);

-- result is written once, by whoever comes first; worker is the session lock of who computes it.
create table kyosei.ensemble_piece (
  park_id text not null,
  ensemble_id uuid not null,
  piece integer not null,
  first_item integer not null,
  end_item integer not null,
  worker integer,
  result json,
  primary key (park_id, ensemble_id, piece),
  foreign key (park_id, ensemble_id) references kyosei.ensemble on delete cascade
);
create index ensemble_piece_open on kyosei.ensemble_piece (park_id, ensemble_id, piece) where result is null;
