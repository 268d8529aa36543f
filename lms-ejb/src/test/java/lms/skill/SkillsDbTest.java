package lms.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.Test;

class SkillsDbTest {
  static final SkillCard SECURITY = IssuePolicyTest.SECURITY;

  @Test
  void a_skill_reads_back_as_it_was_said_and_retires() {
    TestDatabase.get().empty("skill.skill");
    TestDatabase.get()
        .rolledBack(
            em -> {
              Skills skills = new Skills();
              skills.em = em;
              Skill skill = new Skill(SECURITY.id());
              skill.say(SECURITY, 0, "mark");
              skills.add(skill);
              em.flush();
              em.clear();
              assertThat(skills.require(SECURITY.id())).isEqualTo(SECURITY);
              skills.retire(Set.of(SECURITY.id(), "other"));
              assertThat(skills.active()).isEmpty();
            });
  }
}
