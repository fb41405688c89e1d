-- What jobs make, plans, fronts and alternatives alike, in one place. figures: what lists show of each beside its status.
create table kyosei.result (
  park_id text not null references kyosei.park on delete cascade,
  result_id uuid not null,
  kind text not null check (kind in ('plan', 'front', 'alternatives')),
  park_version bigint not null,
  scenario json not null,
  status text not null,
  figures json not null,
  tables json not null,
  record json not null,
  created_at timestamptz not null default now(),
  primary key (park_id, result_id)
);
create index result_kind on kyosei.result (park_id, kind, result_id);

insert into kyosei.result
  select park_id, plan_id, 'plan', park_version, scenario, status,
    json_build_object('saving', saving, 'investment', investment, 'co2Avoided', co2_avoided, 'exchanges', exchanges),
    tables, record, created_at
  from kyosei.plan;
insert into kyosei.result
  select park_id, front_id, 'front', park_version, scenario, status,
    json_build_object('burden', burden, 'points', points), tables, record, created_at
  from kyosei.front;
drop table kyosei.plan;
drop table kyosei.front;

alter table kyosei.job add column result_id uuid;
update kyosei.job set result_id = coalesce(plan_id, front_id);
alter table kyosei.job drop column plan_id, drop column front_id;
alter table kyosei.job drop constraint job_kind_check;
alter table kyosei.job add constraint job_kind_check check (kind in ('plan', 'front', 'alternatives'));
