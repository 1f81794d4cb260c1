package org.interviewkit.local.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interviewkit.domain.document.CleanText;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.text.PlainText;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.SkillTaxonomy;
import org.interviewkit.local.text.Tokenized;

/**
 * What a job description says.
 *
 * @param title the job title it names, or empty
 * @param required the skills it asks for, those under "requirements" first
 * @param welcome the skills it would like
 * @param years the most years of experience it asks for
 * @param text the text, cleaned
 */
record JobReading(Optional<String> title, List<Skill> required, List<Skill> welcome, OptionalInt years, String text) {

  private static final Pattern YEARS = Pattern.compile("(?i)(\\d{1,2})\\s*\\+?\\s*(?:(?:-|–|bis|to)\\s*\\d{1,2}\\s*)?(?:jahre?n?|years?|yrs)\\b[^.\\n]{0,60}?(?:erfahrung|experience|praxis)|(?:erfahrung|experience|praxis)[^.\\n]{0,60}?(\\d{1,2})\\s*\\+?\\s*(?:jahre?n?|years?|yrs)\\b");
  private static final Pattern GENDER = Pattern.compile("\\s*[(\\[]?\\b[mwfdxia](?:\\s*[/|*]\\s*[mwfdxia]){1,3}\\b[)\\]]?|\\s*\\((?:all genders|alle geschlechter)\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WANTED = Pattern.compile("(?i)(?:wir suchen|we are looking for|we're looking for|stellentitel|position|stelle|job title|title|role)\\s*:?\\s*(?:zum [^,.:\\n]{0,40}? |ab sofort |per sofort |an? experienced |an? |einen? |eine/n |eine\\(n\\) |the )*([^,.;:\\n]{3,80})");
  private static final Pattern NICE = Pattern.compile("(?i)von vorteil|wünschenswert|idealerweise|gerne auch|pluspunkt|nice[ -]to[ -]have|\\ba plus\\b|ideally|preferred|desirable|\\bbonus\\b|is an advantage|advantageous|preferably|helpful|hilfreich|not required|nicht (?:erforderlich|zwingend)");
  /** Where a line may turn from what is needed to what is welcome. */
  private static final Pattern TURN = Pattern.compile("(?i);|(?=\\b(?:ideally|idealerweise|gerne auch|preferably)\\b)");

  static JobReading of(String jobDescription) {
    String text = PlainText.clean(CleanText.of(jobDescription).text());
    Map<Skill, Integer> weights = new LinkedHashMap<>();
    List<Skill> welcome = new ArrayList<>();
    Section section = Section.NONE;
    for (String line : text.split("\n")) {
      Optional<Section> opened = Section.openedBy(line);
      section = opened.orElse(section);
      if (opened.isEmpty() && !Remark.of(line).kind().isBeside()) {
        int weight = section == Section.REQUIRED ? 3 : 1;
        for (String part : TURN.split(line)) {
          boolean nice = section == Section.NICE || NICE.matcher(part).find();
          List<Skill> named = section.isAsked() || nice ? SkillTaxonomy.STANDARD.find(Tokenized.of(part)) : List.of();
          if (nice) {
            welcome.addAll(named);
          } else {
            named.forEach(skill -> weights.merge(skill, weight, Integer::sum));
          }
        }
      }
    }
    List<Skill> required = weights.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<Skill, Integer> entry) -> -entry.getValue())).map(Map.Entry::getKey).toList();
    List<Skill> extra = welcome.stream().distinct().filter(skill -> !weights.containsKey(skill)).toList();
    return new JobReading(title(text), required, extra, years(text), text);
  }

  private static OptionalInt years(String text) {
    OptionalInt most = OptionalInt.empty();
    Matcher matcher = YEARS.matcher(text);
    while (matcher.find()) {
      int years = Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
      most = years >= 1 && years <= 25 ? OptionalInt.of(Math.max(years, most.orElse(0))) : most;
    }
    return most;
  }

  private static Optional<String> title(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    for (String line : lines.subList(0, Math.min(12, lines.size()))) {
      Matcher gender = GENDER.matcher(line);
      if (gender.find() && gender.start() > 2 && line.length() <= 140) {
        return Optional.of(tidy(line.substring(0, gender.end()) + firstSentence(line.substring(gender.end()))));
      }
    }
    Optional<String> wanted = lines.stream().limit(12).map(WANTED::matcher).filter(Matcher::find)
        .map(matcher -> tidy(firstSentence(matcher.group(1)))).filter(found -> found.length() > 2).findFirst();
    Optional<String> first = lines.stream().findFirst().filter(line -> line.length() <= 80 && !line.endsWith(".") && Section.openedBy(line).isEmpty()).map(JobReading::tidy);
    Optional<String> sentence = lines.stream().findFirst().map(JobReading::firstSentence).filter(JobReading::isName).map(JobReading::tidy);
    return first.filter(found -> found.length() > 2).or(() -> wanted).or(() -> sentence);
  }

  private static String firstSentence(String line) {
    return line.split("[.!:] ", 2)[0];
  }

  /** Whether a sentence names a position rather than telling about it: at most five words and no pronoun at its beginning. */
  private static boolean isName(String sentence) {
    boolean tells = sentence.matches("(?i)(we|our|you|your|are|is|this|wir|unser\\w*|sie|ihr\\w*|sind|haben|have|das|die|der)\\b.*");
    return sentence.length() > 2 && sentence.length() <= 60 && sentence.split("\\s+").length <= 5 && !tells && Section.openedBy(sentence).isEmpty();
  }

  private static String tidy(String line) {
    String plain = GENDER.matcher(line).replaceAll("").replaceFirst("(?i)^(stellentitel|stellenanzeige|job title|position|title|stelle|role|wir suchen|we are looking for)\\s*:?\\s+(an? |einen? |eine/n )?", "");
    String bare = plain.replaceAll("^[#*\\s•-]+", "").replaceAll("[:,\\s–-]+$", "");
    return PlainText.line(bare.lastIndexOf('(') > bare.lastIndexOf(')') ? bare + ")" : bare, 120);
  }
}
