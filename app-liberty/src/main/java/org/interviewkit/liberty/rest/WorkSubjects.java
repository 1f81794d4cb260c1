package org.interviewkit.liberty.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interviewkit.liberty.rest.WorkResource.AboutView;
import org.interviewkit.port.Job;

/** What jobs are about, as far as there is a page for it. */
final class WorkSubjects {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern REPLY = Pattern.compile("(\\d+)/\\d+");

  private WorkSubjects() {}

  static Optional<AboutView> about(Job job) {
    Matcher id = ID.matcher(job.subject());
    return switch (job.kind()) {
      case "evaluate", "announce", "hear-again", "read-document" -> found(id, "interview");
      case "ticket-reply" -> Optional.of(REPLY.matcher(job.subject())).filter(Matcher::matches).map(reply -> new AboutView("ticket", reply.group(1)));
      case "retention" -> job.subject().startsWith("recording ") || job.subject().startsWith("sound ") ? found(id, "interview") : Optional.empty();
      case "index" -> found(id, what(job.subject().split(" ")[0]));
      default -> Optional.empty();
    };
  }

  private static String what(String source) {
    return switch (source) {
      case "CV" -> "candidate";
      case "JOB_DESCRIPTION" -> "role";
      default -> "interview";
    };
  }

  private static Optional<AboutView> found(Matcher id, String what) {
    return id.find() ? Optional.of(new AboutView(what, id.group())) : Optional.empty();
  }
}
