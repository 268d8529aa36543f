package lms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import lms.platform.Heard;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourseCompletedDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  static final long LIN = 7;
  static final long ZHOU = 8;

  final Heard<CourseCompleted> heard = new Heard<>();

  @BeforeEach
  void a_course_of_three_lessons_beside_another() {
    DB.empty("content.course");
    DB.commit(
        em -> {
          em.createNativeQuery(
                  """
                  insert into content.course
                    (course_id, title_zh, title_en, summary_zh, summary_en, loaded_mark)
                  values ('cards', 'x', 'x', 'x', 'x', 'x'), ('loans', 'x', 'x', 'x', 'x', 'x')""")
              .executeUpdate();
          em.createNativeQuery(
                  """
                  insert into content.lesson (lesson_id, version, course_id, position, title_zh,
                    title_en, topics, minutes, articles, goals_zh, goals_en, text_zh, text_en)
                  select c || '-' || n, 0, c, n, 'x', 'x', '', 5, '', 'x', 'x', 'x', 'x'
                  from unnest(array['cards', 'loans']) c, generate_series(1, 3) n""")
              .executeUpdate();
          return null;
        });
  }

  @Test
  void the_last_lesson_tells_it_once_in_whatever_order_they_are_read() {
    read(LIN, "cards-3");
    read(LIN, "cards-1");
    read(LIN, "cards-1");
    assertThat(heard.all()).isEmpty();
    read(LIN, "cards-2");
    assertThat(heard.all()).containsExactly(new CourseCompleted(LIN, "cards", NOW));
    read(LIN, "cards-2");
    read(LIN, "cards-3");
    assertThat(heard.all()).hasSize(1);
  }

  @Test
  void a_course_whose_last_two_were_read_at_once_is_completed_at_the_next_look() {
    read(LIN, "cards-1");
    for (int n = 2; n <= 3; n++) {
      int lesson = n;
      DB.commit(
          em ->
              em.createNativeQuery(
                      "insert into content.lesson_read (person_id, lesson_id, at)"
                          + " values (:person, 'cards-' || :n, now())")
                  .setParameter("person", LIN)
                  .setParameter("n", lesson)
                  .executeUpdate());
    }
    read(LIN, "cards-3");
    assertThat(heard.all()).hasSize(1);
  }

  @Test
  void a_course_without_lessons_in_use_is_not_completed_by_a_retired_one() {
    DB.commit(
        em ->
            em.createNativeQuery(
                    "update content.lesson set active = false where course_id = 'cards'")
                .executeUpdate());
    read(LIN, "cards-1");
    assertThat(heard.all()).isEmpty();
  }

  @Test
  void a_lesson_added_later_does_not_tell_it_again() {
    for (int n = 1; n <= 3; n++) read(LIN, "cards-" + n);
    DB.commit(
        em ->
            em.createNativeQuery(
                    """
                    update content.lesson set course_id = 'cards' where lesson_id = 'loans-1'""")
                .executeUpdate());
    read(LIN, "loans-1");
    assertThat(heard.all()).hasSize(1);
  }

  @Test
  void nobody_completes_a_course_by_what_others_or_other_courses_have_read() {
    read(LIN, "cards-1");
    read(LIN, "cards-2");
    read(ZHOU, "cards-3");
    read(LIN, "loans-3");
    assertThat(heard.all()).isEmpty();
  }

  private void read(long person, String lesson) {
    DB.commit(
        em -> {
          ContentService door = new ContentService();
          door.courses = new Courses();
          door.courses.em = em;
          door.me = Somebody.of(em, person, null, null, Group.TRAINEE);
          door.clock = Clock.fixed(NOW, ZoneOffset.UTC);
          door.completed = heard;
          door.markRead(lesson);
          return null;
        });
  }
}
