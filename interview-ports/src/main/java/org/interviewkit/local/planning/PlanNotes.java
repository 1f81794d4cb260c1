package org.interviewkit.local.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.role.RoleContent;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.listening.RoleFact;
import org.interviewkit.local.text.Skill;

/** What a person should know about a plan. */
final class PlanNotes {

  private static final int LONG_GAP = 6;
  private static final int MOST_GAPS = 3;
  private static final int MOST_NAMED = 12;

  private final RoleContent role;
  private final Optional<CvReading> cv;
  private final List<Skill> missing;

  PlanNotes(RoleContent role, Optional<CvReading> cv, List<Skill> missing) {
    this.role = role;
    this.cv = cv;
    this.missing = missing;
  }

  List<Wording> all() {
    List<Wording> notes = new ArrayList<>();
    if (cv.isEmpty()) {
      notes.add(new Wording("Ohne Lebenslauf geplant: Die Fragen richten sich nur nach der Stelle.", "Planned without a CV: the questions follow the role alone."));
    } else {
      skills(notes);
      years(notes, cv.get());
      gaps(notes, cv.get());
    }
    role.questions().stream().filter(question -> !isAllowed(question)).forEach(question -> notes.add(warning(question)));
    RoleFact.of(role.jobDescription()).forEach(fact -> notes.add(fact.note()));
    return notes;
  }

  private void skills(List<Wording> notes) {
    if (!missing.isEmpty()) {
      notes.add(
          new Wording(
              "Im Lebenslauf nicht gefunden: " + names(Language.DE) + ". Das kann auch heißen, dass es anders genannt wird.",
              "Not found in the CV: " + names(Language.EN) + ". It may also be called something else there."));
    }
  }

  private String names(Language in) {
    return missing.stream().limit(MOST_NAMED).map(skill -> skill.name().in(in)).collect(Collectors.joining(", "));
  }

  private void years(List<Wording> notes, CvReading read) {
    OptionalInt wanted = JobReading.of(role.jobDescription()).years();
    long years = read.months() / 12;
    if (wanted.isPresent() && !read.stations().isEmpty() && years < wanted.getAsInt()) {
      notes.add(
          new Wording(
              "Die Stelle nennt " + wanted.getAsInt() + " Jahre Erfahrung; die Stationen im Lebenslauf ergeben etwa " + years + ".",
              "The role names " + wanted.getAsInt() + " years of experience; the stations in the CV add up to about " + years + "."));
    }
  }

  private void gaps(List<Wording> notes, CvReading read) {
    for (CvReading.Span gap : read.gaps(LONG_GAP).stream().limit(MOST_GAPS).toList()) {
      String from = String.format("%02d/%d", gap.from().getMonthValue(), gap.from().getYear());
      String to = String.format("%02d/%d", gap.to().getMonthValue(), gap.to().getYear());
      notes.add(
          new Wording(
              "Zwischen " + from + " und " + to + " nennt der Lebenslauf keine Station. Danach wird nicht gefragt, denn die Gründe können privat sein.",
              "Between " + from + " and " + to + " the CV names no station. It is not asked about, because the reasons may be private."));
    }
  }

  private static Wording warning(Question question) {
    PrivateMatter matter = PrivateMatter.askedBy(question.text().de()).or(() -> PrivateMatter.askedBy(question.text().en())).orElseThrow();
    return new Wording(
        "Die Frage „" + question.id() + "“ wird nicht gestellt: Sie scheint " + matter.name().de() + " zu betreffen, und danach darf nicht gefragt werden.",
        "The question “" + question.id() + "” is not asked: it seems to be about " + matter.name().en() + ", which must not be asked.");
  }

  private static boolean isAllowed(Question question) {
    return PrivateMatter.askedBy(question.text().de()).isEmpty() && PrivateMatter.askedBy(question.text().en()).isEmpty();
  }
}
