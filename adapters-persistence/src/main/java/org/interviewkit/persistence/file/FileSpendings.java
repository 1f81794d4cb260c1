package org.interviewkit.persistence.file;

import java.nio.file.Path;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Spendings;

/** What was spent on interviews, as files. */
public final class FileSpendings implements Spendings {

  private record Kept(InterviewId interview, Reasoner.Tokens tokens) {}

  private final Shelf<Kept, Reasoner.Tokens> shelf;

  FileSpendings(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("spending", Kept.class), Kept::tokens);
  }

  @Override
  public synchronized Reasoner.Tokens add(InterviewId interview, Reasoner.Tokens more) {
    Reasoner.Tokens sum = of(interview).plus(more);
    shelf.put(interview.toString(), new Kept(interview, sum));
    return sum;
  }

  @Override
  public Reasoner.Tokens of(InterviewId interview) {
    return shelf.entry(interview.toString()).orElse(new Reasoner.Tokens(0, 0));
  }
}
