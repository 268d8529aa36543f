package lms.content;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lms.platform.NotFound;
import lms.platform.Repository;

/** Courses with their lessons and pictures, and who read what. */
@Repository
class Courses {
  @PersistenceContext EntityManager em;

  List<Course> all() {
    return em.createQuery("select c from Course c where c.active order by c.id", Course.class)
        .getResultList();
  }

  Optional<Course> find(String id) {
    return Optional.ofNullable(em.find(Course.class, id));
  }

  Course require(String id) {
    return find(id).orElseThrow(() -> new NotFound("course", id));
  }

  void add(Course course) {
    em.persist(course);
  }

  Optional<Lesson> lesson(String id) {
    return Optional.ofNullable(em.find(Lesson.class, id));
  }

  Lesson requireLesson(String id) {
    return lesson(id).orElseThrow(() -> new NotFound("lesson", id));
  }

  void add(Lesson lesson) {
    em.persist(lesson);
    em.flush(); // an author sees at once when somebody else took the same id
  }

  /** Lets the version count up now, because its author is told. */
  void flush() {
    em.flush();
  }

  /** Those in use; what is retired is found by its id alone. */
  List<Lesson> lessons() {
    return em.createQuery(
            "select l from Lesson l where l.active order by l.courseId, l.position, l.id",
            Lesson.class)
        .getResultList();
  }

  List<Lesson> lessons(String courseId) {
    return em.createQuery(
            """
            select l from Lesson l where l.courseId = :course and l.active
            order by l.position, l.id""",
            Lesson.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  List<Lesson> lessons(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select l from Lesson l where l.id in (:ids) order by l.courseId, l.position",
                Lesson.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  Optional<Picture> picture(String courseId, String name) {
    return em.createQuery(
            "select p from Picture p where p.courseId = :course and p.name = :name", Picture.class)
        .setParameter("course", courseId)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  Set<String> pictureNames(String courseId) {
    return new HashSet<>(
        em.createQuery("select p.name from Picture p where p.courseId = :course", String.class)
            .setParameter("course", courseId)
            .getResultList());
  }

  void add(Picture picture) {
    em.persist(picture);
  }

  @SuppressWarnings("unchecked")
  Set<String> readBy(long personId) {
    return new HashSet<>(
        em.createNativeQuery(
                "select lesson_id from content.lesson_read where person_id = :person", String.class)
            .setParameter("person", personId)
            .getResultList());
  }

  /** Those read, or read again, after this. */
  @SuppressWarnings("unchecked")
  Set<String> readSince(long personId, Instant since) {
    return new HashSet<>(
        em.createNativeQuery(
                """
                select lesson_id from content.lesson_read
                where person_id = :person and coalesce(again, at) > :since""",
                String.class)
            .setParameter("person", personId)
            .setParameter("since", since)
            .getResultList());
  }

  /** The first time stays, and the latest beside it. */
  void markRead(long personId, String lessonId, Instant at) {
    em.createNativeQuery(
            """
            insert into content.lesson_read (person_id, lesson_id, at)
            values (:person, :lesson, :at)
            on conflict (person_id, lesson_id) do update set again = excluded.at""")
        .setParameter("person", personId)
        .setParameter("lesson", lessonId)
        .setParameter("at", at)
        .executeUpdate();
  }

  /**
   * True only once: when every lesson of the course has been read and it was not completed yet. A
   * course that has no lesson any more cannot be completed.
   */
  boolean complete(long personId, String courseId, Instant at) {
    return em.createNativeQuery(
                """
                insert into content.course_completed (person_id, course_id, at)
                select :person, :course, :at where exists (
                  select 1 from content.lesson l where l.course_id = :course and l.active)
                and not exists (
                  select 1 from content.lesson l where l.course_id = :course and l.active
                  and not exists (
                    select 1 from content.lesson_read r
                    where r.lesson_id = l.lesson_id and r.person_id = :person))
                on conflict do nothing""")
            .setParameter("person", personId)
            .setParameter("course", courseId)
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }
}
