package lms.org;

/** What the bank is made of, from the widest to the narrowest. */
public enum UnitKind {
  SITE,
  CENTRE,
  TEAM
}
