package lms.record;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.exam.ExamRecordService;
import lms.exam.ProtocolCard;
import lms.people.PeopleService;
import lms.platform.Language;
import lms.rating.MarkLine;
import lms.rating.RatingAllocationService;
import lms.security.Acting;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.SealRow;
import lms.sitting.SittingLog;

/** Records of exams for those who keep them and for the person; the check of a seal for anybody. */
@Stateless
@DenyAll
public class RecordService {
  @Inject ExamRecordService exams;
  @Inject RatingAllocationService marks;
  @Inject SittingLog sittings;
  @Inject PeopleService people;
  @Inject Me me;
  @Inject Clock clock;

  /** As data. */
  @RolesAllowed({Right.SEE_SITTING, Right.SIT_EXAM})
  public RecordCard card(@NotNull UUID sittingId) {
    ProtocolCard exam = exams.protocol(sittingId);
    Map<Integer, List<MarkLine>> given = Acting.asSystem(() -> marks.given(sittingId));
    if (exam.personId() == me.id())
      given.replaceAll((item, lines) -> lines.stream().map(MarkLine::blind).toList());
    return new RecordCard(exam, given);
  }

  /**
   * As a paper, PDF/A-2a and PDF/UA-1.
   *
   * @param base where strangers reach this academy
   */
  @RolesAllowed({Right.SEE_SITTING, Right.SIT_EXAM})
  public byte[] pdf(@NotNull UUID sittingId, @NotNull String base, @NotNull Language language) {
    RecordCard card = card(sittingId);
    return new RecordPaper(base, language, clock.getZone())
        .of(card, people.named(RecordPaper.people(card.exam())));
  }

  /**
   * Recomputes the chain of the sitting that has this seal.
   *
   * @param hash 64 hexadecimal digits, as on the receipt
   * @throws SealUnfit when it is not 64 such digits, blanks left out
   * @throws SealUnknown when there is no such seal
   */
  @PermitAll
  public SealCheckCard check(@NotNull String hash) {
    String typed = hash.replaceAll("\\s", "");
    if (!typed.matches("[0-9a-fA-F]{64}")) throw new SealUnfit(typed.length());
    SealRow seal = sittings.sealed(hash).orElseThrow(SealUnknown::new);
    ProtocolCard card = Acting.asSystem(() -> exams.protocol(seal.sittingId()));
    return new SealCheckCard(
        seal.hash(),
        card.integrity(),
        card.seals().size() == seal.number(),
        card.title(),
        card.closed(),
        seal.at(),
        card.answered(),
        card.items().size(),
        seal.steps());
  }
}
