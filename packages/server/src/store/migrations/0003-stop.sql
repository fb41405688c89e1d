-- Somebody asked to take the best plan found so far.
alter table kyosei.job add column stopping boolean not null default false;
