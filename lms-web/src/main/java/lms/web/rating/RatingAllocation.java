package lms.web.rating;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.rating.ExamToMarkRow;
import lms.rating.RatingAllocationService;

/** Exams with answers that people have to mark. */
@Named
@RequestScoped
public class RatingAllocation {
  @Inject RatingAllocationService allocations;
  private List<ExamToMarkRow> exams;

  @PostConstruct
  void load() {
    exams = allocations.exams();
  }

  public List<ExamToMarkRow> getExams() {
    return exams;
  }
}
