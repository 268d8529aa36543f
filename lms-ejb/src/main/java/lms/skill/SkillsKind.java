package lms.skill;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;

/** Takes {@code kind: skills} out of course-content. */
@ApplicationScoped
class SkillsKind implements ContentKind {
  @Inject Skills skills;

  @Override
  public String kind() {
    return "skills";
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    int i = 0;
    for (JsonNode skill : file.root().path("skills"))
      ids.add("skill", skill.path("id").asText(), file, "/skills/" + i++ + "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    Set<String> levels = new HashSet<>();
    for (ContentFile file : all.of(kind()))
      for (JsonNode skill : file.root().path("skills"))
        for (JsonNode level : skill.path("levels")) levels.add(name(skill.path("id"), level));
    for (ContentFile file : all.of(kind())) {
      int i = 0;
      for (JsonNode skill : file.root().path("skills")) {
        int j = 0;
        for (JsonNode level : skill.path("levels"))
          checkLevel(all, file, level.path("requires"), at(i, j++), levels, faults);
        i++;
      }
    }
  }

  private static String at(int skill, int level) {
    return "/skills/" + skill + "/levels/" + level + "/requires";
  }

  private static String name(JsonNode skill, JsonNode level) {
    return skill.asText() + " " + level.path("level").asInt();
  }

  private static void checkLevel(
      ContentSet all, ContentFile file, JsonNode demand, String at, Set<String> levels, Faults f) {
    known(all, file, demand, at, "programme", "programme", f);
    known(all, file, demand, at, "stage", "stage", f);
    int i = 0;
    for (JsonNode call : demand.path("calls"))
      known(all, file, call, at + "/calls/" + i++, "scenario", "scenario", f);
    i = 0;
    for (JsonNode skill : demand.path("skills")) {
      String pointer = at + "/skills/" + i++;
      if (!levels.contains(name(skill.path("skill"), skill)))
        f.at(
            file,
            pointer,
            "skill.fault.noSuchLevel",
            skill.path("skill").asText(),
            skill.path("level").asInt());
    }
  }

  private static void known(
      ContentSet all,
      ContentFile file,
      JsonNode node,
      String at,
      String field,
      String entity,
      Faults faults) {
    String id = node.path(field).textValue();
    if (id != null && !all.knows(entity, id))
      faults.at(file, at + "/" + field, "skill.fault.unknown." + entity, id);
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    int place = 0;
    for (ContentFile file : all.of(kind()))
      for (JsonNode node : file.root().path("skills")) {
        put(SkillCard.from(node), place, ContentSet.mark(node, place), report);
        place++;
      }
    skills.retire(all.gone("skill")).forEach(id -> report.retired("skill", id));
  }

  private void put(SkillCard card, int place, String mark, LoadReport report) {
    Skill known = skills.find(card.id()).orElse(null);
    if (known == null) {
      Skill fresh = new Skill(card.id());
      fresh.say(card, place, mark);
      skills.add(fresh);
      report.added("skill", card.id());
    } else if (known.saysAlready(mark)) report.unchanged("skill", card.id());
    else {
      known.say(card, place, mark);
      report.changed("skill", card.id());
    }
  }
}
