package org.interviewkit.liberty.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.Evidence;
import org.interviewkit.domain.evaluation.Finding;
import org.interviewkit.domain.evaluation.HumanRating;
import org.interviewkit.domain.interview.Decision;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.liberty.rest.EvaluationsResource.ResultView;

/** The report as a page for printing: no scripts, nothing fetched, every quotation leads to its place in the transcript below. */
final class ReportPage {

  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}"
          + "h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #d5dae1}h3{font-size:1rem;margin:1.2rem 0 .2rem}"
          + "p{margin:.3rem 0}.quiet{color:#57606a}.bar{background:#e6eaef;height:.55rem;border-radius:.3rem;overflow:hidden}"
          + ".bar i{display:block;height:100%;background:#3157c4}blockquote{margin:.3rem 0;padding:.2rem .8rem;border-left:3px solid #9db0e6}"
          + ".turn{margin:.6rem 0}.turn b{display:block}.said{white-space:pre-wrap}a{color:inherit}table{border-collapse:collapse}td,th{text-align:left;padding:.15rem .8rem .15rem 0;vertical-align:top}"
          + "@media print{body{margin:0;max-width:none}.criterion,.turn,blockquote{break-inside:avoid}.bar,.bar i{-webkit-print-color-adjust:exact;print-color-adjust:exact}}";

  private final Language language;
  private final ReportWords words;
  private final Interview interview;
  private final Transcript transcript;
  private final Optional<Evaluation> evaluation;
  private final Instant now;
  private final Html html = new Html();

  ReportPage(Language language, Interview interview, Transcript transcript, Optional<Evaluation> evaluation, Instant now) {
    this.language = language;
    this.words = ReportWords.in(language);
    this.interview = interview;
    this.transcript = transcript;
    this.evaluation = evaluation;
    this.now = now;
  }

  String html() {
    String name = interview.engagement().candidateName();
    html.raw("<!DOCTYPE html><html lang=\"" + language.tag() + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
    html.raw("<meta name=\"robots\" content=\"noindex\">").element("title", words.report() + ": " + name).raw("<style>" + STYLE + "</style></head><body>");
    html.element("h1", name);
    html.element("p class=\"quiet\"", interview.engagement().roleTitle());
    facts();
    evaluation.ifPresentOrElse(this::evaluation, () -> html.element("p", words.noEvaluation()));
    decisions();
    said();
    html.element("p class=\"quiet\"", words.printed() + " " + moment(now)).raw("</body></html>");
    return html.toString();
  }

  private void facts() {
    html.raw("<table>");
    interview.timeline().startedAt().ifPresent(at -> fact(words.held(), moment(at)));
    fact(words.duration(), interview.timeline().elapsed(now).toMinutes() + " min");
    fact(words.status(), interview.status().label().replace('_', ' '));
    evaluation.ifPresent(made -> fact(words.evaluatedBy(), made.evaluator() + ", " + moment(made.at())));
    html.raw("</table>");
  }

  private void fact(String label, String value) {
    html.raw("<tr>").element("th", label).element("td", value).raw("</tr>");
  }

  private void evaluation(Evaluation made) {
    html.element("h2", words.suggestion());
    String overall = made.overall().map(score -> score.value() + " / 100").orElse(words.noScore());
    html.raw("<p>").element("strong", words.of(made.recommendation())).text(" · " + overall).raw("</p>");
    html.element("p class=\"quiet\"", EvaluationsResource.RULE.in(language));
    html.element("h2", words.criteria());
    for (var result : made.results()) {
      criterion(ResultView.of(result), made);
    }
    findings(words.strengths(), made.strengths());
    findings(words.concerns(), made.concerns());
    findings(words.gaps(), made.gaps());
  }

  private void criterion(ResultView result, Evaluation made) {
    Optional<Criterion> criterion = interview.preparation().rubric().find(result.criterionId());
    html.raw("<div class=\"criterion\">").element("h3", criterion.map(found -> found.name().in(language)).orElse(result.criterionId()));
    result.score().ifPresentOrElse(
        score -> html.element("p", score.value() + " / 100").raw("<div class=\"bar\"><i style=\"width:" + score.value() + "%\"></i></div>"),
        () -> html.element("p", words.noScore()));
    html.element("p", result.rationale().in(language));
    result.evidence().forEach(this::quote);
    criterion.flatMap(made::ratingOf).ifPresent(this::rating);
    html.raw("</div>");
  }

  private void rating(HumanRating rating) {
    String score = rating.score().map(given -> given.value() + " / 100").orElse(words.noScore());
    html.raw("<p>").element("strong", words.ownRating() + " (" + rating.by() + "): " + score).text(" – " + rating.reason()).raw("</p>");
  }

  private void quote(Evidence evidence) {
    html.raw("<blockquote>").text("“" + evidence.text() + "” ");
    html.raw("<a href=\"#turn-" + evidence.position() + "\">").text("[" + evidence.position() + "]").raw("</a></blockquote>");
  }

  private void findings(String title, List<Finding> findings) {
    if (!findings.isEmpty()) {
      html.element("h2", title);
      for (Finding finding : findings) {
        Wording text = finding.text();
        html.element("p", text.in(language));
        finding.evidence().forEach(this::quote);
      }
    }
  }

  private void decisions() {
    html.element("h2", words.decision());
    if (interview.decisions().isEmpty()) {
      html.element("p", words.noDecision());
    }
    for (Decision decision : interview.decisions()) {
      html.raw("<p>").element("strong", words.of(decision.outcome())).text(" · " + decision.byName() + ", " + moment(decision.at())).raw("</p>");
      html.element("p class=\"said\"", decision.reason());
    }
  }

  private void said() {
    html.element("h2", words.transcript());
    for (Turn turn : transcript.turns()) {
      html.raw("<div class=\"turn\" id=\"turn-" + turn.position() + "\"><b>").text("[" + turn.position() + "] " + words.of(turn.speaker())).raw("</b>");
      html.element("span class=\"said\"", turn.content()).raw("</div>");
    }
  }

  private String moment(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(language.locale()).format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
  }
}
