package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.Lease;
import org.interviewkit.port.Transcripts;

/** One row a turn. The key of interview and position decides who was first, whichever thread or node asks. */
public final class JpaTranscripts implements Transcripts {

  private final UnitOfWork unit;
  private final Fence fence;

  JpaTranscripts(UnitOfWork unit, Fence fence) {
    this.unit = unit;
    this.fence = fence;
  }

  /** Lets a turn through, or not. */
  interface Fence {

    /** Where no other process can have taken an interview. */
    Fence NONE = (entities, lease) -> {};

    /** Throws {@link org.interviewkit.port.LeaseLost} if the interview was taken; else nobody takes it until the end of the transaction. */
    void require(EntityManager entities, Lease lease);
  }

  @Override
  public void append(InterviewId interview, Turn turn) {
    append(interview, turn, entities -> {});
  }

  @Override
  public void append(Lease lease, Turn turn) {
    append(lease.interview(), turn, entities -> fence.require(entities, lease));
  }

  private void append(InterviewId interview, Turn turn, Consumer<EntityManager> allowed) {
    try {
      unit.run(
          name(interview, turn),
          entities -> {
            allowed.accept(entities);
            insert(entities, interview, turn);
          });
    } catch (UnitOfWork.Taken e) {
      Turn standing = unit.read(name(interview, turn), entities -> entities.find(TurnRow.class, new TurnRow.Key(interview, turn.position()))).turn();
      if (!standing.equals(turn)) {
        throw new Conflict(name(interview, turn) + " is there already, with other content");
      }
    }
  }

  @Override
  public List<Turn> readAfter(InterviewId interview, int position) {
    return unit.read(
        "transcript of interview " + interview,
        entities ->
            entities
                .createQuery("select t from TurnRow t where t.interviewId = :interview and t.position > :position order by t.position", TurnRow.class)
                .setParameter("interview", interview.toString())
                .setParameter("position", position)
                .getResultStream()
                .map(TurnRow::turn)
                .toList());
  }

  private static void insert(EntityManager entities, InterviewId interview, Turn turn) {
    // turns never vanish one by one, so the one before cannot go between this look and the commit
    if (turn.position() > 1 && !isThere(entities, interview, turn.position() - 1)) {
      throw new Conflict(name(interview, turn) + " cannot be kept: turn " + (turn.position() - 1) + " is not there yet");
    }
    entities.persist(new TurnRow(interview, turn));
  }

  private static boolean isThere(EntityManager entities, InterviewId interview, int position) {
    return !entities
        .createQuery("select t.position from TurnRow t where t.interviewId = :interview and t.position = :position", Integer.class)
        .setParameter("interview", interview.toString())
        .setParameter("position", position)
        .getResultList()
        .isEmpty();
  }

  private static String name(InterviewId interview, Turn turn) {
    return "turn " + turn.position() + " of interview " + interview;
  }
}
