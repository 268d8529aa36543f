package lms.career;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A line of career as content said it last. */
@Entity
@Table(schema = "career", name = "track")
class Track {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Id
  @Column(name = "track_id")
  private String id;

  @Version private int version;
  private String body;

  @Column(name = "loaded_mark")
  private String loadedMark;

  private boolean active;

  protected Track() {}

  Track(String id) {
    this.id = id;
  }

  void say(TrackCard card, String mark) {
    try {
      body = JSON.writeValueAsString(card);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    loadedMark = mark;
    active = true;
  }

  void retire() {
    active = false;
  }

  boolean active() {
    return active;
  }

  boolean saysAlready(String mark) {
    return active && loadedMark.equals(mark);
  }

  TrackCard card() {
    try {
      return JSON.readValue(body, TrackCard.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the track " + id + " cannot be read", e);
    }
  }
}
