package lms.skill;

/** A level that the rule gives now. */
public record DueLevel(SkillCard skill, SkillCard.Level level) {}
