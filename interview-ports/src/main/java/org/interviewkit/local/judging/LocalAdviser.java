package org.interviewkit.local.judging;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.knowledge.AdviceDraft;
import org.interviewkit.domain.knowledge.AdviceKind;
import org.interviewkit.domain.knowledge.AdvicePoint;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.knowledge.SourceKind;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.local.listening.Signal;
import org.interviewkit.local.planning.CvReading;
import org.interviewkit.local.text.Skill;
import org.interviewkit.port.Adviser;

/**
 * The built-in adviser. It compares the skills that the job description, the CV and the candidate's words name, looks for own actions and results, and counts years; it understands
 * nothing else and says so by its name. The same sources give the same advice.
 */
public final class LocalAdviser implements Adviser {

  /** Name and version, as they stand beside its advice. */
  public static final String VERSION = "rules/1";

  private static final int MOST_SKILLS = 3;
  private static final int MOST_NEXT = 5;
  private static final int MOST_SHOWN = 6;
  private static final int MONTHS = 12;

  /** The least length of a sentence that shows something: shorter ones are fragments. */
  private static final int TELLING = 25;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern DENIES =
      Pattern.compile(
          "\\b(?:keine?[nr]?(?: \\w+){0,2} (?:erfahrung|kenntnisse)|noch nie|nie (?:\\w+ ){0,3}(?:benutzt|gearbeitet|eingesetzt|verwendet|gemacht)|nicht (?:\\w+ ){0,2}(?:benutzt|gearbeitet|eingesetzt|verwendet|gemacht)"
              + "|kenne ich (?:\\w+ )?nicht|no(?: \\w+)? experience|never|haven['’]t|have not|not (?:\\w+ )?(?:used|worked|done))\\b",
          FLAGS);

  private static final Pattern YEARS = Pattern.compile("\\b(\\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:jahren?|years?)\\b", FLAGS);
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("zwei", 2), Map.entry("drei", 3), Map.entry("vier", 4), Map.entry("fünf", 5), Map.entry("sechs", 6), Map.entry("sieben", 7), Map.entry("acht", 8), Map.entry("neun", 9), Map.entry("zehn", 10),
          Map.entry("zwölf", 12), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9),
          Map.entry("ten", 10), Map.entry("twelve", 12));

  @Override
  public AdviceDraft advise(AdviceKind kind, Matter matter) {
    Reading reading = new Reading(matter);
    List<AdvicePoint> points =
        switch (kind) {
          case NEXT_QUESTIONS -> reading.next();
          case STRENGTHS -> reading.strengths();
          case OPEN_POINTS -> reading.open(MOST_SHOWN, false);
          case INCONSISTENCIES -> reading.inconsistencies();
        };
    return new AdviceDraft(VERSION, points.stream().limit(AdviceDraft.MOST).toList());
  }

  /** One look at what there is. */
  private static final class Reading {

    private final Matter matter;
    private final AdviceWords words;
    private final Mentions job;
    private final Mentions cv;
    private final Mentions said;
    private final List<Question> notAsked;

    Reading(Matter matter) {
      this.matter = matter;
      words = new AdviceWords(matter.language());
      job = Mentions.in(matter.sources(), SourceKind.JOB_DESCRIPTION);
      cv = Mentions.in(matter.sources(), SourceKind.CV);
      said = Mentions.in(matter.sources(), SourceKind.TRANSCRIPT);
      InterviewPlan plan = matter.briefing().preparation().plan();
      Set<String> asked = matter.transcript().answers().keySet();
      notAsked = plan.questions().stream().filter(question -> !asked.contains(question.id())).toList();
    }

    List<AdvicePoint> next() {
      List<AdvicePoint> points = new ArrayList<>(open(MOST_SKILLS, true));
      said.sentences().stream()
          .filter(sentence -> tells(sentence) && !sentence.reading().shows(Signal.RESULT))
          .reduce((first, last) -> last)
          .ifPresent(sentence -> points.add(new AdvicePoint(words.noResult(), List.of(sentence.citation()), words.askResult())));
      for (Question question : notAsked) {
        String text = question.text().in(matter.language());
        if (points.size() < MOST_NEXT && text.length() <= AdvicePoint.MAX && points.stream().noneMatch(point -> point.ask().equals(text))) {
          points.add(new AdvicePoint("", List.of(), text));
        }
      }
      return points;
    }

    /** What the job asks for and nobody has spoken of. */
    List<AdvicePoint> open(int most, boolean asking) {
      List<AdvicePoint> points = new ArrayList<>();
      for (Skill skill : job.crafts()) {
        if (said.of(skill).isEmpty() && points.size() < most) {
          String name = skill.name().in(matter.language());
          List<Citation> citations = Stream.of(job.of(skill), cv.of(skill)).flatMap(Optional::stream).toList();
          String finding = cv.isEmpty() ? words.open(name) : words.open(name, cv.of(skill).isPresent());
          points.add(new AdvicePoint(finding, citations, asking ? question(skill) : ""));
        }
      }
      return points;
    }

    private String question(Skill skill) {
      String name = skill.name().in(matter.language());
      return notAsked.stream()
          .filter(question -> question.skill().filter(name::equalsIgnoreCase).isPresent())
          .map(question -> question.text().in(matter.language()))
          .filter(text -> text.length() <= AdvicePoint.MAX)
          .findFirst()
          .orElseGet(() -> words.ask(name, cv.of(skill).isPresent()));
    }

    List<AdvicePoint> strengths() {
      Predicate<Mentions.Read> shows = sentence -> sentence.reading().shows(Signal.RESULT) || sentence.reading().numbers() > 0 || !wanted(sentence).isEmpty();
      return said.sentences().stream()
          .filter(sentence -> tells(sentence) && shows.test(sentence))
          .sorted(Comparator.comparingInt(this::weight).reversed())
          .limit(MOST_SHOWN)
          .map(sentence -> new AdvicePoint(words.strength(wanted(sentence), sentence.reading().shows(Signal.RESULT)), List.of(sentence.citation()), ""))
          .toList();
    }

    private int weight(Mentions.Read sentence) {
      return 3 * wanted(sentence).size() + 2 * Math.min(1, sentence.reading().count(Signal.RESULT)) + Math.min(2, sentence.reading().numbers());
    }

    private List<String> wanted(Mentions.Read sentence) {
      return sentence.reading().skills().stream().filter(skill -> job.of(skill).isPresent()).map(skill -> skill.name().in(matter.language())).limit(MOST_SKILLS).toList();
    }

    private boolean tells(Mentions.Read sentence) {
      return sentence.words().length() >= TELLING && sentence.reading().shows(Signal.OWN) && sentence.reading().shows(Signal.ACTION) && !DENIES.matcher(sentence.words()).find();
    }

    List<AdvicePoint> inconsistencies() {
      List<AdvicePoint> points = new ArrayList<>();
      if (cv.isEmpty()) {
        return points;
      }
      for (Mentions.Read sentence : said.sentences()) {
        tooManyYears(sentence).ifPresent(points::add);
        for (Skill skill : sentence.reading().skills()) {
          String name = skill.name().in(matter.language());
          if (DENIES.matcher(sentence.words()).find()) {
            cv.of(skill).ifPresent(written -> points.add(new AdvicePoint(words.denied(name), List.of(written, sentence.citation()), words.askDenied(name))));
          } else if (tells(sentence) && job.of(skill).isPresent() && cv.of(skill).isEmpty()) {
            points.add(new AdvicePoint(words.notInCv(name), List.of(sentence.citation()), words.askSince(name)));
          }
        }
      }
      return points.stream().distinct().limit(MOST_SHOWN).toList();
    }

    private Optional<AdvicePoint> tooManyYears(Mentions.Read sentence) {
      Matcher found = YEARS.matcher(sentence.words());
      if (!found.find() || !sentence.reading().shows(Signal.OWN)) {
        return Optional.empty();
      }
      String number = found.group(1).toLowerCase(java.util.Locale.ROOT);
      int years = NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number);
      long months = months();
      return months > 0 && years * MONTHS > months + MONTHS
          ? Optional.of(new AdvicePoint(words.years(years, Math.max(1, months / MONTHS)), List.of(sentence.citation()), words.askYears()))
          : Optional.empty();
    }

    /** The months all stations of the CV cover, up to the last turn. */
    private long months() {
      Optional<Source> written = matter.sources().stream().filter(source -> source.kind() == SourceKind.CV).findFirst();
      Optional<YearMonth> today = matter.transcript().last().map(Turn::at).map(at -> YearMonth.from(at.atZone(ZoneOffset.UTC)));
      return written.isPresent() && today.isPresent() ? CvReading.of(written.get().text(), today.get()).months() : 0;
    }
  }
}
