-- a proposal that a corrected mark takes back is not one whose person left
alter table gate.elimination drop constraint elimination_state_check;
alter table gate.elimination add constraint elimination_state_check
  check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'LAPSED', 'WITHDRAWN'));

-- when it took its last state; null while it is open, and for leavers of the time before
alter table gate.elimination add column ended timestamptz;
update gate.elimination e set ended =
  coalesce((select max(v.at) from gate.elimination_vote v
    where v.elimination_id = e.elimination_id), e.proposed)
  where state in ('CONFIRMED', 'REJECTED');
update gate.elimination e set state = 'WITHDRAWN', ended = w.at
  from (select subject_id, max(at) as at from audit.entry
        where subject = 'elimination' and action = 'withdraw' group by subject_id) w
  where w.subject_id = e.elimination_id::text and e.state = 'LAPSED';
alter table gate.elimination add constraint elimination_ends
  check (case state when 'PROPOSED' then ended is null when 'LAPSED' then true
    else ended is not null end);
