package org.interviewkit.liberty.assembly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.interviewkit.anthropic.ClaudeReasoner;
import org.interviewkit.openai.OpenAiReasoner;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/** Makes the language model that was chosen, and looks at the start whether it can be used. */
final class Minds {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");

  private Minds() {}

  /**
   * The chosen model, not guarded yet; empty when the built-in rules were chosen.
   *
   * @throws WrongConfiguration if the service refuses the key or a model. A service that does not answer now is no reason not to start: interviews can be held without it
   */
  static Optional<Reasoner> chosen(Settings settings, Clock clock) {
    Optional<Reasoner> openai = settings.intelligence().openai().map(each -> openai(each, LocalDate.now(clock)));
    return openai.or(() -> settings.intelligence().anthropic().map(Minds::anthropic));
  }

  private static Reasoner openai(org.interviewkit.openai.Settings settings, LocalDate today) {
    return checked(
        "openai",
        () -> new OpenAiReasoner(settings),
        reasoner -> reasoner.check(today).forEach(warning -> LOG.log(System.Logger.Level.WARNING, "interview.intelligence=openai: {0}", warning)));
  }

  private static Reasoner anthropic(org.interviewkit.anthropic.Settings settings) {
    return checked("anthropic", () -> new ClaudeReasoner(settings), ClaudeReasoner::check);
  }

  private static <T extends Reasoner> T checked(String name, Supplier<T> making, Consumer<T> check) {
    try {
      T made = making.get();
      try {
        check.accept(made);
      } catch (PortException e) {
        if (e.kind() == PortException.Kind.REFUSED) {
          throw e;
        }
        LOG.log(System.Logger.Level.WARNING, "interview.intelligence={0}: {1}; interviews are held all the same, evaluations wait", name, e.getMessage());
      }
      return made;
    } catch (PortException e) {
      throw new WrongConfiguration("interview.intelligence=" + name + ": " + e.getMessage());
    }
  }
}
