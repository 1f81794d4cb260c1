package org.interviewkit.local.planning;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.text.PlainText;
import org.interviewkit.local.text.Skill;
import org.interviewkit.local.text.SkillTaxonomy;
import org.interviewkit.local.text.Tokenized;

/**
 * What a CV says. Lines that give orders to a machine are left out.
 *
 * @param skills the skills it names
 * @param stations the spans of time it names, merged where they touch, oldest first
 */
public record CvReading(List<Skill> skills, List<Span> stations) {

  private static final String MONTH =
      "(?:(?<%1$sd>\\d{1,2})\\s*[./]\\s*)?(?:(?<%1$sm>\\d{1,2})\\s*[./-]\\s*|(?<%1$sn>jan|feb|mär|maer|mar|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\\p{L}*\\.?,?\\s*)?(?<%1$sy>(?:19|20)\\d{2})";
  private static final Pattern SPAN =
      Pattern.compile(
          String.format(MONTH, "a") + "\\s*(?:-|–|—|bis|to|until)\\s*(?:" + String.format(MONTH, "b") + "|(?<open>heute|jetzt|aktuell|dato|laufend|today|now|present|current|ongoing))"
              + "|(?:seit|since|ab)\\s+" + String.format(MONTH, "c"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Map<String, Integer> MONTHS = new TreeMap<>();

  static {
    String[][] names = {{"jan"}, {"feb"}, {"mär", "maer", "mar", "mrz"}, {"apr"}, {"mai", "may"}, {"jun"}, {"jul"}, {"aug"}, {"sep"}, {"okt", "oct"}, {"nov"}, {"dez", "dec"}};
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i]) {
        MONTHS.put(name, i + 1);
      }
    }
  }

  /**
   * A span of months.
   *
   * @param from the first month
   * @param to the last month
   */
  public record Span(YearMonth from, YearMonth to) {
    long months() {
      return ChronoUnit.MONTHS.between(from, to) + 1;
    }
  }

  /** Reads a CV; {@code today} is the month up to which a station lasts that has no end. */
  public static CvReading of(String cv, YearMonth today) {
    StringBuilder kept = new StringBuilder();
    for (Sentence sentence : Sentence.of(PlainText.clean(cv))) {
      if (!Remark.of(sentence.text()).kind().isBeside() || sentence.text().length() < 4) {
        kept.append(sentence.text()).append('\n');
      }
    }
    String text = kept.toString();
    return new CvReading(SkillTaxonomy.STANDARD.find(Tokenized.of(text)), merged(spans(text, today)));
  }

  /** The months without a station between the first and the last, longest first. */
  List<Span> gaps(int longerThan) {
    List<Span> gaps = new ArrayList<>();
    for (int i = 1; i < stations.size(); i++) {
      YearMonth from = stations.get(i - 1).to().plusMonths(1);
      YearMonth to = stations.get(i).from().minusMonths(1);
      Span gap = new Span(from, to);
      if (gap.months() > longerThan) {
        gaps.add(gap);
      }
    }
    gaps.sort(Comparator.comparingLong(Span::months).reversed().thenComparing(Span::from));
    return gaps;
  }

  /** Months covered by any station; education counts as well. */
  public long months() {
    return stations.stream().mapToLong(Span::months).sum();
  }

  private static List<Span> spans(String text, YearMonth today) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = SPAN.matcher(text);
    while (matcher.find()) {
      boolean since = matcher.group("cy") != null;
      Optional<YearMonth> from = month(matcher, since ? "c" : "a", 1);
      Optional<YearMonth> to = since || matcher.group("open") != null ? Optional.of(today) : month(matcher, "b", 12);
      if (from.isPresent() && to.isPresent()) {
        YearMonth end = to.get().isAfter(today) ? today : to.get();
        if (!from.get().isAfter(end)) {
          spans.add(new Span(from.get(), end));
        }
      }
    }
    return spans;
  }

  private static Optional<YearMonth> month(Matcher matcher, String group, int otherwise) {
    int year = Integer.parseInt(matcher.group(group + "y"));
    String number = matcher.group(group + "m");
    String name = matcher.group(group + "n");
    int month = otherwise;
    if (number != null) {
      month = Integer.parseInt(number);
    } else if (name != null) {
      month = MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    } else if (matcher.group(group + "d") != null) {
      month = Integer.parseInt(matcher.group(group + "d"));
    }
    return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(Span::from).thenComparing(Span::to));
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && !span.from().isAfter(last.to().plusMonths(1))) {
        merged.set(merged.size() - 1, new Span(last.from(), span.to().isAfter(last.to()) ? span.to() : last.to()));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }
}
