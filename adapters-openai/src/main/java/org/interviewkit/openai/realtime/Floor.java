package org.interviewkit.openai.realtime;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.openai.realtime.Ledger.Owner;
import org.interviewkit.port.ConversationEvent;

/** Whose turn it is: takes the items of the conversation into the ledger, and knows whether one of the candidate's is still to be answered. */
final class Floor {

  private final Telling telling;
  private final Ledger ledger;
  private final Presence presence;
  private final Stage stage;
  private boolean due;

  Floor(Telling telling, Ledger ledger, Presence presence, Stage stage) {
    this.telling = telling;
    this.ledger = ledger;
    this.presence = presence;
    this.stage = stage;
  }

  /** Whether an answer is due. */
  boolean isDue() {
    return due;
  }

  /** It is being answered. */
  void settle() {
    due = false;
  }

  void added(ServerEvent.ItemAdded added, Instant now) {
    if (added.kind().equals("user") && !telling.isOwn(added.item())) {
      committed(added.item(), added.previous(), now);
    } else if (added.kind().equals("assistant") && !telling.isOwn(added.item())) {
      ledger.add(added.item(), Owner.INTERVIEWER, added.previous(), now);
    }
  }

  void committed(String item, Optional<String> previous, Instant now) {
    if (ledger.add(item, Owner.CANDIDATE, previous, now)) {
      due = true;
      presence.stir(now);
      stage.tell(new ConversationEvent.CandidateFinished());
    }
  }
}
