package org.interviewkit.domain.knowledge;

import java.util.regex.Pattern;

/** Lines of a CV with particulars that have nothing to do with whether somebody can do a job: they are neither searched nor handed to a model. */
final class PersonalLine {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What forms write before such a particular, with a colon or in a column of its own. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "[-–•*\\s]*(?:geburtsdatum|geburtsname|geburtsort|geb\\.|geboren(?: am| in)|familienstand|staatsangehörigkeit|staatsbürgerschaft|nationalität|konfession|anschrift|adresse|wohnort|wohnhaft"
              + "|telefon|tel\\.|mobil|handy|e-?mail|geschlecht|date of birth|place of birth|d\\.o\\.b|born (?:on|in)|marital status|nationality|citizenship|home address|address:|phone|mobile:|gender:|religion:"
              + "|sex:|kinder:|children:|foto:|photo:)(?![\\p{L}-])",
          FLAGS);

  private static final Pattern REACHABLE = Pattern.compile("[\\p{L}\\p{N}._%+-]@[\\p{L}\\p{N}.-]|\\+\\d{1,3}[ ()/\\d-]{6,}\\d", FLAGS);
  private static final Pattern SAYS_SO =
      Pattern.compile("\\b(?:verheiratet|ledig|geschieden|verwitwet|married|divorced|widowed)\\b|(?:\\bgeb\\.|\\bgeboren am|\\*)\\s*\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}+)\\s?\\d{4}", FLAGS);
  private static final int LONGEST = 120;

  private PersonalLine() {}

  static boolean isOne(String line) {
    return line.length() <= LONGEST && (LABELLED.matcher(line).lookingAt() || REACHABLE.matcher(line).find() || SAYS_SO.matcher(line).find());
  }
}
