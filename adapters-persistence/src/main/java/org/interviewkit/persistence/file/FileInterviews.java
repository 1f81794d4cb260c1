package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Invitation;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Interviews;

/** Interviews as files; their entries in lists, and the hashes of their invitations, are held in memory. */
public final class FileInterviews implements Interviews {

  private record Entry(InterviewSummary summary, Optional<String> invitation) {

    static Entry of(Interview interview) {
      return new Entry(InterviewSummary.of(interview), interview.invitation().map(Invitation::secretHash));
    }
  }

  private final Shelf<Interview, Entry> shelf;
  private final VersionedShelf<Interview, Entry> interviews;

  FileInterviews(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("interview", Interview.class), Entry::of);
    interviews = new VersionedShelf<>("interview", shelf, Interview::id, Interview::version, Interview::atVersion);
  }

  @Override
  public synchronized Interview add(Interview interview) {
    refuseTakenInvitation(interview);
    return interviews.add(interview);
  }

  @Override
  public synchronized Interview save(Interview interview) {
    refuseTakenInvitation(interview);
    return interviews.save(interview);
  }

  @Override
  public Optional<Interview> find(InterviewId id) {
    return interviews.find(id);
  }

  @Override
  public Optional<Interview> findByInvitation(String secretHash) {
    // asked again of what was read: it may have been replaced in between
    return holder(secretHash).flatMap(interviews::find).filter(interview -> Entry.of(interview).invitation().equals(Optional.of(secretHash)));
  }

  @Override
  public List<InterviewSummary> list(InterviewFilter filter, Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 200);
    return shelf.entries().stream()
        .map(Entry::summary)
        .filter(entry -> after.isEmpty() || after.get().isBefore(entry.cursor()))
        .filter(filter::admits)
        .sorted(Comparator.comparing(InterviewSummary::cursor, Cursor.NEWEST_FIRST))
        .limit(limit)
        .toList();
  }

  @Override
  public Map<InterviewStatus, Long> counts() {
    Map<InterviewStatus, Long> counts = new EnumMap<>(InterviewStatus.class);
    shelf.entries().forEach(entry -> counts.merge(entry.summary().status(), 1L, Long::sum));
    return counts;
  }

  private Optional<InterviewId> holder(String secretHash) {
    return shelf.entries().stream()
        .filter(entry -> entry.invitation().equals(Optional.of(secretHash)))
        .map(entry -> entry.summary().id())
        .findFirst();
  }

  private void refuseTakenInvitation(Interview interview) {
    boolean taken =
        interview.invitation().flatMap(invitation -> holder(invitation.secretHash())).filter(holder -> !holder.equals(interview.id())).isPresent();
    if (taken) {
      throw new Conflict("the invitation of interview " + interview.id() + " stands with another interview");
    }
  }
}
