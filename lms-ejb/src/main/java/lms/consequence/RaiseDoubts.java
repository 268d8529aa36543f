package lms.consequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lms.audit.Audit;
import lms.certification.CertificateRow;
import lms.exam.ExamKind;
import lms.exam.PaperRemarked;
import lms.platform.Actor;

/**
 * Hears of every mark that was corrected: what rests on one that fell is put before HR, and what
 * waits there is over when the mark is given back.
 */
@ApplicationScoped
class RaiseDoubts {
  @Inject Doubts doubts;
  @Inject Grounds grounds;
  @Inject Audit audit;

  void on(@Observes PaperRemarked e) {
    if (e.kind() != ExamKind.STAGE && e.kind() != ExamKind.RESIT) return;
    Grounds.Move move = new Grounds.Move(e.was(), e.hadPassed(), e.mark(), e.passed());
    Shift shift = grounds.shift(e.personId(), e.stageId(), Map.of(e.paperId().toString(), move));
    if (shift.lost().isEmpty() && shift.regained().isEmpty()) return;
    List<Doubt> open = doubts.openOf(e.personId());
    for (CertificateRow c : shift.lost())
      if (open.stream().noneMatch(d -> d.certificateId() == c.id())) raise(c, e);
    for (Doubt d : open)
      if (d.stageId().equals(e.stageId())
          && shift.regained().stream().anyMatch(c -> c.id() == d.certificateId())) lapse(d, e);
  }

  private void raise(CertificateRow certificate, PaperRemarked e) {
    doubts.add(new Doubt(certificate, e));
    audit.record(
        Actor.SYSTEM, "doubt", "certificate", certificate.number(), e.was(), e.mark(), e.reason());
  }

  private void lapse(Doubt doubt, PaperRemarked e) {
    doubt.lapse(e.at());
    audit.record(
        Actor.SYSTEM, "clear", "certificate", doubt.number(), e.was(), e.mark(), e.reason());
  }
}
