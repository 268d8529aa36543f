package lms.skill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A skill as content said it last. Retired skills keep their certificates and issue no new ones.
 */
@Entity
@Table(schema = "skill", name = "skill")
class Skill {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Id
  @Column(name = "skill_id")
  private String id;

  @Version private int version;
  private int place;
  private String body;

  @Column(name = "loaded_mark")
  private String loadedMark;

  private boolean active;

  protected Skill() {}

  Skill(String id) {
    this.id = id;
  }

  void say(SkillCard card, int place, String mark) {
    try {
      body = JSON.writeValueAsString(card);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    this.place = place;
    loadedMark = mark;
    active = true;
  }

  void retire() {
    active = false;
  }

  String id() {
    return id;
  }

  boolean active() {
    return active;
  }

  boolean saysAlready(String mark) {
    return active && loadedMark.equals(mark);
  }

  SkillCard card() {
    try {
      return JSON.readValue(body, SkillCard.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the skill " + id + " cannot be read", e);
    }
  }
}
