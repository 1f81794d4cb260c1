package org.interviewkit.local;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Interviews;

/** Interviews in memory: gone with the process. */
public final class MemoryInterviews implements Interviews {

  private final Versions<InterviewId, Interview> kept =
      new Versions<>("interview", Interview::id, Interview::version, Interview::atVersion);
  private final Map<String, InterviewId> invited = new HashMap<>();

  @Override
  public synchronized Interview add(Interview interview) {
    refuseTakenInvitation(interview);
    Interview first = kept.add(interview);
    remember(Optional.empty(), first);
    return first;
  }

  @Override
  public synchronized Interview save(Interview interview) {
    refuseTakenInvitation(interview);
    Optional<Interview> before = kept.find(interview.id());
    Interview saved = kept.save(interview);
    remember(before, saved);
    return saved;
  }

  @Override
  public Optional<Interview> find(InterviewId id) {
    return kept.find(id);
  }

  @Override
  public synchronized Optional<Interview> findByInvitation(String secretHash) {
    return Optional.ofNullable(invited.get(secretHash)).flatMap(kept::find);
  }

  @Override
  public List<InterviewSummary> list(InterviewFilter filter, Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 200);
    return kept.all().stream()
        .map(InterviewSummary::of)
        .filter(entry -> after.isEmpty() || after.get().isBefore(entry.cursor()))
        .filter(filter::admits)
        .sorted(Comparator.comparing(InterviewSummary::cursor, Cursor.NEWEST_FIRST))
        .limit(limit)
        .toList();
  }

  @Override
  public Map<InterviewStatus, Long> counts() {
    Map<InterviewStatus, Long> counts = new EnumMap<>(InterviewStatus.class);
    kept.all().forEach(interview -> counts.merge(interview.status(), 1L, Long::sum));
    return counts;
  }

  private void refuseTakenInvitation(Interview interview) {
    interview.invitation().map(invitation -> invited.get(invitation.secretHash())).filter(holder -> !holder.equals(interview.id()))
        .ifPresent(
            holder -> {
              throw new Conflict("the invitation of interview " + interview.id() + " stands with another interview");
            });
  }

  private void remember(Optional<Interview> before, Interview now) {
    before.flatMap(Interview::invitation).ifPresent(invitation -> invited.remove(invitation.secretHash()));
    now.invitation().ifPresent(invitation -> invited.put(invitation.secretHash(), now.id()));
  }
}
