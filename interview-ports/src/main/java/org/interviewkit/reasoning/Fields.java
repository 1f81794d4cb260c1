package org.interviewkit.reasoning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.document.CleanText;

/**
 * An object of an answer that has its shape. Its texts come out as a reader sees them and no longer than we keep them; quotations come out untouched.
 *
 * @param members the members
 */
record Fields(Map<String, Object> members) {

  /** The text as it was written. */
  String verbatim(String name) {
    return members.get(name) instanceof String text ? text : "";
  }

  /** The text on one or more lines, cleaned and cut to a length. */
  String text(String name, int longest) {
    return cut(verbatim(name), longest);
  }

  Wording wording(String name) {
    Fields both = object(name);
    return new Wording(both.text("de", Wording.MAX), both.text("en", Wording.MAX));
  }

  int integer(String name) {
    return optionalNumber(name).map(BigDecimal::intValue).orElse(0);
  }

  Optional<BigDecimal> optionalNumber(String name) {
    return members.get(name) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
  }

  Fields object(String name) {
    return of(members.getOrDefault(name, Map.of()));
  }

  List<Fields> objects(String name) {
    return ((List<?>) members.getOrDefault(name, List.of())).stream().map(Fields::of).toList();
  }

  List<Wording> wordings(String name) {
    return objects(name).stream().map(both -> new Wording(both.text("de", Wording.MAX), both.text("en", Wording.MAX))).toList();
  }

  List<String> texts(String name, int longest) {
    return ((List<?>) members.getOrDefault(name, List.of())).stream().map(text -> cut(text.toString(), longest)).filter(text -> !text.isBlank()).toList();
  }

  @SuppressWarnings("unchecked")
  private static Fields of(Object value) {
    return new Fields(value instanceof Map ? (Map<String, Object>) value : Map.of());
  }

  private static String cut(String raw, int longest) {
    String text = CleanText.of(raw).text();
    return text.length() <= longest ? text : CleanText.of(text.substring(0, longest)).text();
  }
}
