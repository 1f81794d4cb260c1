package org.interviewkit.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A heading of a text.
 *
 * @param text the heading without the marks around it, 1–{@value #MAX} characters
 * @param start index of its line's first character in the text
 * @param end index after its line's last character
 */
record Heading(String text, int start, int end) {

  /** The longest line that is taken for a heading, in characters. */
  static final int MAX = 80;

  private static final int MOST_WORDS = 9;
  private static final int LONGEST_CAPITALS = 40;
  private static final Pattern ITEM = Pattern.compile("[-–—•*·▪●◦►✓‣] .*");

  /** Behind a list, a line of a few words without any sign; behind a full line it may be the end of the list's last item. */
  private static final Pattern TITLE = Pattern.compile("(?=.{4,40}$)\\p{Lu}[\\p{L}’'-]*(?: (?:&|\\p{L}[\\p{L}’'-]*)){0,3}");

  private static final double WIDE = 0.75;
  private static final Pattern MARKS = Pattern.compile("^#+\\s*|\\s*[:#]+$");

  /** Lines that head a part of a CV or of a job description wherever they stand; files often lose the space above them. */
  private static final Set<String> USUAL =
      Set.of(
          ("profil|kurzprofil|zusammenfassung|über mich|über uns|wer wir sind|das unternehmen|persönliche daten|kontakt|kontaktdaten|berufserfahrung|berufspraxis|beruflicher werdegang|werdegang"
                  + "|berufliche stationen|erfahrung|erfahrungen|praktika|praktische erfahrungen|ausbildung|studium|ausbildung und studium|schulbildung|schule|bildungsweg|weiterbildung|weiterbildungen"
                  + "|fortbildung|fortbildungen|zertifikate|zertifizierungen|kenntnisse|fachkenntnisse|it-kenntnisse|edv-kenntnisse|edv|fähigkeiten|kompetenzen|stärken|sprachen|sprachkenntnisse|projekte"
                  + "|ausgewählte projekte|veröffentlichungen|auszeichnungen|ehrenamt|ehrenamtliches engagement|engagement|interessen|hobbys|hobbies|referenzen|führerschein|kündigungsfrist|verfügbarkeit|sonstiges|aufgaben|ihre aufgaben"
                  + "|deine aufgaben|das erwartet sie|das erwartet dich|ihr profil|dein profil|anforderungen|anforderungsprofil|qualifikationen|voraussetzungen|das bringen sie mit|das bringst du mit|von vorteil"
                  + "|wünschenswert|wir bieten|das bieten wir|das bieten wir ihnen|unser angebot|benefits|ihre vorteile|bewerbung|ihre bewerbung|so bewerben sie sich|ihr kontakt|der bewerbungsablauf"
                  + "|profile|summary|about me|about us|who we are|the company|objective|contact|personal details|experience|work experience|professional experience|employment|employment history|career"
                  + "|internships|education|training|courses|certificates|certifications|certificates and training|skills|technical skills|key skills|strengths|languages|projects|selected projects"
                  + "|publications|awards|volunteering|interests|references|driving licence|notice period|availability|tasks|your tasks|responsibilities|your responsibilities|what you will do|what you'll do|the role|your role"
                  + "|your profile|requirements|qualifications|must have|what you bring|what we expect|what we are looking for|who you are|nice to have|what we offer|we offer|your benefits|how to apply"
                  + "|how we hire|your application")
              .split("\\|"));

  /** The headings of a text, in order. */
  static List<Heading> of(String text) {
    List<Heading> headings = new ArrayList<>();
    int widest = text.lines().mapToInt(String::length).max().orElse(0);
    String before = "";
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int next = start + line.length() + 1;
      boolean opens = before.isBlank() && isShortLine(line.strip()) || isItem(before) && before.length() < WIDE * widest && TITLE.matcher(line.strip()).matches();
      if (next < text.length() && (opens || isUsual(line) || isCapitals(line.strip()) && !isCapitals(before.strip()))) {
        headings.add(new Heading(bare(line), start, start + line.length()));
      }
      before = line;
      start = next;
    }
    return headings;
  }

  /** The heading a place stands under, or is part of. */
  static Optional<Heading> above(List<Heading> headings, int place) {
    return headings.stream().filter(heading -> heading.start() <= place).reduce((first, second) -> second);
  }

  /** Whether a line is an item of a list. */
  static boolean isItem(String line) {
    return ITEM.matcher(line.strip()).matches();
  }

  private static boolean isShortLine(String line) {
    return !line.isEmpty() && line.length() <= MAX && ".!?:;,".indexOf(line.charAt(line.length() - 1)) < 0 && !isItem(line) && line.split("\\s+").length <= MOST_WORDS && !bare(line).isEmpty();
  }

  private static boolean isUsual(String line) {
    return line.length() <= MAX && USUAL.contains(bare(line).toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  private static boolean isCapitals(String line) {
    long letters = line.chars().filter(Character::isLetter).count();
    boolean plain = line.chars().allMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '&' || c == '-' || c == ':' || c == 'ß');
    return plain && letters >= 5 && line.length() <= LONGEST_CAPITALS;
  }

  private static String bare(String line) {
    return MARKS.matcher(line.strip()).replaceAll("").strip();
  }
}
