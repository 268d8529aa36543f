-- What somebody says of a day stands beside what was loaded, so that taking it back leaves that.
drop index schedule.special_day_once;
create unique index special_day_once
  on schedule.special_day (coalesce(site_id, 0), day, (source = 'by hand'));
