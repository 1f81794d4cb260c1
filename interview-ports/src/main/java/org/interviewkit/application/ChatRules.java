package org.interviewkit.application;

import java.time.Duration;
import java.util.List;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.Topic;

/**
 * What the owner decides about the website assistant.
 *
 * @param lifetime for how long a client secret is good; shorter than {@link #SHORTEST} becomes that, longer than {@link #LONGEST} becomes that
 * @param categories the categories of tickets, 1–30 different ones; the last stands for anything else
 * @param organisation for whom the assistant speaks; may be empty
 * @param patience for how long a visitor waits for a person before a ticket is offered instead, 1 s to {@link #LONGEST}
 * @param due how long after its opening a ticket is due, {@link #SOONEST_DUE} to {@link #LATEST_DUE}
 */
public record ChatRules(Duration lifetime, List<String> categories, String organisation, Duration patience, Duration due) {

  /** The shortest lifetime. */
  public static final Duration SHORTEST = Duration.ofSeconds(300);

  /** The longest lifetime. */
  public static final Duration LONGEST = Duration.ofDays(1);

  /** Three minutes: long enough to walk to a desk, short enough to stay on a page. */
  public static final Duration USUAL_WAIT = Duration.ofMinutes(3);

  /** The soonest a ticket can be due. */
  public static final Duration SOONEST_DUE = Duration.ofHours(1);

  /** The latest a ticket can be due. */
  public static final Duration LATEST_DUE = Duration.ofDays(365);

  /** A day. */
  public static final Duration USUALLY_DUE = Duration.ofHours(24);

  /** An hour, one category for each topic, three minutes, a day. */
  public static final ChatRules DEFAULT =
      new ChatRules(
          Duration.ofHours(1), List.of(Topic.APPOINTMENT.category(), Topic.TECHNICAL.category(), Topic.FEEDBACK.category(), Topic.OTHER.category()), "");

  /** Clamps the lifetime and checks the categories. */
  public ChatRules {
    lifetime = lifetime.compareTo(SHORTEST) < 0 ? SHORTEST : lifetime.compareTo(LONGEST) > 0 ? LONGEST : lifetime;
    categories = List.copyOf(Require.size("categories", categories, 1, 30));
    categories.forEach(category -> Require.text("category", category, TicketContent.MAX_CATEGORY));
    Require.optionalText("organisation", organisation, 200);
    Require.between("patience", (int) Math.min(Integer.MAX_VALUE, Require.present("patience", patience).toSeconds()), 1, (int) LONGEST.toSeconds());
    if (due.compareTo(SOONEST_DUE) < 0 || due.compareTo(LATEST_DUE) > 0) {
      throw new InvalidInput("due.hours", "due " + due.toHours() + " hours: allowed " + SOONEST_DUE.toHours() + "–" + LATEST_DUE.toHours());
    }
  }

  /** Rules with the usual wait and the usual due time. */
  public ChatRules(Duration lifetime, List<String> categories, String organisation) {
    this(lifetime, categories, organisation, USUAL_WAIT, USUALLY_DUE);
  }

  /** For how long after its end a secret can still be exchanged for a new one. */
  Duration grace() {
    return lifetime;
  }
}
