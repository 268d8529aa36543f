package lms.web.rating;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.rating.RatingTaskService;
import lms.rating.TaskRow;

/** My marking: what is to be done, the most urgent first, and what is done. */
@Named
@RequestScoped
public class RatingList {
  @Inject RatingTaskService tasks;
  private List<TaskRow> all;

  @PostConstruct
  void load() {
    all = tasks.mine();
  }

  public List<TaskRow> getOpen() {
    return all.stream().filter(t -> t.done() == null).toList();
  }

  public List<TaskRow> getDone() {
    return all.stream().filter(t -> t.done() != null).toList();
  }
}
