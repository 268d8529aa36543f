-- who differs from another in the case of a letter only could not sign in
create unique index person_number_in_any_case on people.person (lower(number));
