-- gates and eliminations have their own room in the house, so they have their own schema
create schema if not exists gate;
alter table programme.gate_verdict set schema gate;
alter table gate.gate_verdict rename to verdict;
alter table programme.elimination set schema gate;
alter table programme.elimination_vote set schema gate;
alter table programme.to_judge set schema gate;
alter function programme.refuse_change() set schema gate;
