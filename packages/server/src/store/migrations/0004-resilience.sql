-- Questions that are answered in one piece: the stress of a plan, the sharing of its gain, the tornado of its risks. park_version
-- says from which tables; 0 stands for ensembles from before it was kept. fraction: how far a question is, 0…1.

alter table kyosei.ensemble drop constraint ensemble_kind_check;
alter table kyosei.ensemble add constraint ensemble_kind_check
  check (kind in ('draws', 'pairs', 'stress', 'share', 'tornado'));
alter table kyosei.ensemble add column park_version bigint not null default 0;
alter table kyosei.ensemble add column fraction real not null default 0;
