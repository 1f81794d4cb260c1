package org.interviewkit.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name and address as they can be seen at the top of a CV.
 *
 * @param name the first line that looks like a name, otherwise the file's name without its ending
 * @param email the first e-mail address, or empty
 */
record CvHead(String name, Optional<String> email) {

  private static final int LINES = 12;
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’.-]+( (von|van|de|der|den|zu|al|el|da|dos|bin|\\p{Lu}[\\p{L}'’.-]*)){1,4}");
  /** What forms write before a name, with a colon or in a column of its own. */
  private static final Pattern LABEL = Pattern.compile("^(?i)(?:(?:vor- und (?:nach|zu)name|vorname(?: und |, )nachname|name, vorname|(?:full |first and last )?name)\\s*(?::|\\s))\\s*");
  private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,4}");
  private static final Set<String> NOT_NAMES =
      Set.of(
          "lebenslauf", "curriculum", "vitae", "resume", "résumé", "cv", "profil", "profile", "persönliche", "daten", "kontakt", "contact", "personal", "details",
          "engineer", "entwickler", "entwicklerin", "developer", "manager", "managerin", "pflegefachkraft", "pflegefachmann", "pflegefachfrau", "berufserfahrung",
          "experience", "summary", "work", "education", "software", "bewerbung");

  static CvHead of(String text, String fileName) {
    String head = text.substring(0, Math.min(text.length(), 3_000));
    Matcher email = EMAIL.matcher(head);
    Optional<String> address = email.find() ? Optional.of(email.group()) : Optional.empty();
    return head.lines()
        .map(line -> LABEL.matcher(line.strip()).replaceFirst("").replaceAll("\\s+", " ").strip())
        .filter(line -> !line.isEmpty())
        .limit(LINES)
        .filter(CvHead::looksLikeName)
        .findFirst()
        .map(name -> new CvHead(titleCase(name), address))
        .orElseGet(() -> new CvHead(fromFile(fileName), address));
  }

  private static boolean looksLikeName(String line) {
    String candidate = titleCase(line);
    return line.length() <= 60
        && NAME.matcher(candidate).matches()
        && candidate.chars().filter(c -> c == ' ').count() <= 4
        && Arrays.stream(candidate.toLowerCase(Locale.ROOT).split("[ -]")).noneMatch(NOT_NAMES::contains);
  }

  /** A line in capitals throughout, as a name; other lines as they are. */
  private static String titleCase(String line) {
    if (!line.equals(line.toUpperCase(Locale.ROOT))) {
      return line;
    }
    StringBuilder cased = new StringBuilder();
    boolean first = true;
    for (char c : line.toCharArray()) {
      cased.append(first ? c : Character.toLowerCase(c));
      first = !Character.isLetter(c);
    }
    return cased.toString();
  }

  private static String fromFile(String fileName) {
    String stem = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[_\\-.]+", " ").strip();
    return stem.isEmpty() ? "?" : stem.substring(0, Math.min(stem.length(), 200));
  }
}
