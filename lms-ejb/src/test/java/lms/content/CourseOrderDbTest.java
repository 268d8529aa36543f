package lms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lms.knowledge.KnowledgeService;
import lms.knowledge.TopicRow;
import lms.platform.Both;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Courses stand in the order of what each begins with. */
class CourseOrderDbTest {
  static final TestDatabase DB = TestDatabase.get();

  @BeforeEach
  void four_courses() {
    DB.empty("content.course");
    DB.commit(
        em -> {
          em.createNativeQuery(
                  """
                  insert into content.course
                    (course_id, title_zh, title_en, summary_zh, summary_en, loaded_mark)
                  select c, 'x', 'x', 'x', 'x', 'x'
                  from unnest(array['alone', 'bank', 'cards', 'debt']) c""")
              .executeUpdate();
          return em.createNativeQuery(
                  """
                  insert into content.lesson (lesson_id, version, course_id, position, title_zh,
                    title_en, topics, minutes, articles, goals_zh, goals_en, text_zh, text_en)
                  select c || p, 0, c, p, 'x', 'x', t, 5, '', 'x', 'x', 'x', 'x'
                  from (values ('bank', 10, 'second,'), ('bank', 20, 'first,'),
                    ('cards', 10, 'third,first,'), ('debt', 10, 'unheard-of,')) l (c, p, t)""")
              .executeUpdate();
        });
  }

  @Test
  void the_first_lesson_decides_and_a_course_that_begins_with_nothing_known_comes_last() {
    DB.rolledBack(
        em -> {
          ContentService door = new ContentService();
          door.courses = new Courses();
          door.courses.em = em;
          door.me = Somebody.of(em, 7, null, null, Group.TRAINEE);
          door.knowledge = new ThreeTopics();
          assertThat(door.courses())
              .extracting(CourseCard::id)
              .containsExactly("cards", "bank", "alone", "debt");
        });
  }

  private static final class ThreeTopics extends KnowledgeService {
    private static final Both TITLE = new Both("x", "x");

    @Override
    public List<TopicRow> topics() {
      return List.of(
          new TopicRow("first", 1, 0, TITLE),
          new TopicRow("second", 2, 0, TITLE),
          new TopicRow("third", 3, 0, TITLE));
    }
  }
}
