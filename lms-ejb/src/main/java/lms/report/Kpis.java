package lms.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lms.platform.Repository;

/** The dictionary in {@code report.kpi}. */
@Repository
class Kpis {
  private static final ObjectMapper JSON = new ObjectMapper();

  @PersistenceContext EntityManager em;

  /** As content says them, by id, in the order of the file. */
  @SuppressWarnings("unchecked")
  Map<String, JsonNode> all() {
    List<Object[]> rows =
        em.createNativeQuery(
                "select kpi_id, cast(body as text) from report.kpi order by place, kpi_id",
                Object[].class)
            .getResultList();
    Map<String, JsonNode> all = new LinkedHashMap<>();
    rows.forEach(r -> all.put((String) r[0], read((String) r[1])));
    return all;
  }

  void put(String id, int place, JsonNode body) {
    em.createNativeQuery(
            """
            insert into report.kpi (kpi_id, place, body) values (:id, :place, cast(:body as json))
            on conflict (kpi_id) do update set place = excluded.place, body = excluded.body""")
        .setParameter("id", id)
        .setParameter("place", place)
        .setParameter("body", body.toString())
        .executeUpdate();
  }

  /** No other row refers to a definition, so a retired one is simply gone. */
  void remove(Collection<String> ids) {
    em.createNativeQuery("delete from report.kpi where kpi_id = any(:ids)")
        .setParameter("ids", ids.toArray(new String[0]))
        .executeUpdate();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
