package lms.org;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import lms.platform.Both;

/**
 * What an administrator calls the bank and its academy.
 *
 * @param version of the card that was changed
 */
public record BankOrder(
    int version,
    @NotBlank @Size(max = 40) String bankZh,
    @NotBlank @Size(max = 60) String bankEn,
    @NotBlank @Size(max = 40) String academyZh,
    @NotBlank @Size(max = 60) String academyEn)
    implements Serializable {
  BankName name() {
    return new BankName(
        new Both(bankZh.strip(), bankEn.strip()), new Both(academyZh.strip(), academyEn.strip()));
  }
}
