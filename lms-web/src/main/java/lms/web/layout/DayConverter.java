package lms.web.layout;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import lms.platform.Language;
import lms.platform.Texts;

/** Days in forms, as browsers send them from a date field: 2026-11-22. */
@FacesConverter(forClass = LocalDate.class)
public class DayConverter implements Converter<LocalDate> {
  @Override
  public LocalDate getAsObject(FacesContext faces, UIComponent field, String said) {
    if (said == null || said.isBlank()) return null;
    try {
      return LocalDate.parse(said.strip());
    } catch (DateTimeParseException e) {
      String words =
          Texts.in(Language.of(faces.getViewRoot().getLocale().toLanguageTag()))
              .of("layout.noDay", said);
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
