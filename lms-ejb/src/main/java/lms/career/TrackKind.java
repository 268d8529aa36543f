package lms.career;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;

/** Takes {@code kind: track} out of course-content. */
@ApplicationScoped
class TrackKind implements ContentKind {
  @Inject Tracks tracks;

  @Override
  public String kind() {
    return "track";
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    ids.add("track", file.root().path("id").asText(), file, "/id");
    int i = 0;
    for (JsonNode grade : file.root().path("grades"))
      ids.add("grade", grade.path("id").asText(), file, "/grades/" + i++ + "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    for (ContentFile file : all.of(kind())) {
      int i = 0;
      for (JsonNode grade : file.root().path("grades")) {
        String at = "/grades/" + i++ + "/requires";
        int j = 0;
        for (JsonNode previous : grade.path("requires").path("previous"))
          known(all, file, "grade", previous, at + "/previous/" + j++, faults);
        j = 0;
        for (JsonNode c : grade.path("requires").path("certificates"))
          known(all, file, "skill", c.path("skill"), at + "/certificates/" + j++, faults);
      }
    }
  }

  private static void known(
      ContentSet all, ContentFile file, String entity, JsonNode id, String at, Faults faults) {
    if (!all.knows(entity, id.asText()))
      faults.at(file, at, "career.fault.unknown." + entity, id.asText());
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    for (ContentFile file : all.of(kind()))
      put(TrackCard.from(file.root()), ContentSet.mark(file.root()), report);
    tracks.retire(all.gone("track")).forEach(id -> report.retired("track", id));
  }

  private void put(TrackCard card, String mark, LoadReport report) {
    Track known = tracks.find(card.id()).orElse(null);
    if (known == null) {
      Track fresh = new Track(card.id());
      fresh.say(card, mark);
      tracks.add(fresh);
      report.added("track", card.id());
    } else if (known.saysAlready(mark)) report.unchanged("track", card.id());
    else {
      known.say(card, mark);
      report.changed("track", card.id());
    }
  }
}
