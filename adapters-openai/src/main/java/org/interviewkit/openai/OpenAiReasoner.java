package org.interviewkit.openai;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;

/**
 * A model behind OpenAI's interface, at OpenAI or elsewhere. It asks once and waits no longer than it was told: whether and when to ask again is for who calls. What the
 * service or the model says in plain words is never repeated in a failure. Safe for use by many threads.
 */
public final class OpenAiReasoner implements Reasoner, AutoCloseable {

  private final Settings settings;
  private final Exchange exchange;
  private final Ladder ladder;

  /**
   * A reasoner; nothing is asked yet.
   *
   * @throws PortException {@code REFUSED} if OpenAI's library is not there
   */
  public OpenAiReasoner(Settings settings) {
    this.settings = settings;
    this.exchange = Library.exchange(settings);
    this.ladder = new Ladder(settings.dialect());
  }

  @Override
  public Answer answer(Task task) {
    String model = settings.models().of(task.purpose());
    Exchange.Reply reply = ladder.climbDown(rung -> exchange.ask(rung, model, task), failure -> failed(model, failure));
    return switch (reply.end()) {
      case DONE -> {
        if (reply.text().isBlank()) {
          throw new PortException(PortException.Kind.MALFORMED, model + " answered " + task.name() + " with nothing");
        }
        yield new Answer(reply.text(), "openai/" + model, reply.tokens());
      }
      case CUT_OFF -> throw new PortException(PortException.Kind.MALFORMED, model + " was cut off while it answered " + task.name());
      case DECLINED -> throw new PortException(PortException.Kind.MALFORMED, model + " declined to answer " + task.name());
    };
  }

  /**
   * Looks whether the service takes the key and has the models. A service without a list of its models is asked for a word instead.
   *
   * @param today the day warnings are counted from
   * @return what an administrator should know, in one sentence each
   * @throws PortException {@code REFUSED} if the key or a model is wrong; {@code UNAVAILABLE} if the service does not answer now
   */
  public List<String> check(LocalDate today) {
    List<Exchange.Listed> listed = listed();
    return Stream.of(settings.models().usual(), settings.models().evaluation()).distinct().flatMap(model -> check(model, listed, today).stream()).toList();
  }

  @Override
  public void close() {
    exchange.close();
  }

  private List<Exchange.Listed> listed() {
    try {
      return exchange.models();
    } catch (Exchange.Failure e) {
      PortException failed = failed(settings.models().usual(), e);
      if (failed.kind() == PortException.Kind.UNAVAILABLE || e.status() == 401 || e.status() == 403) {
        throw failed;
      }
      return List.of();
    }
  }

  private Optional<String> check(String model, List<Exchange.Listed> listed, LocalDate today) {
    Optional<Exchange.Listed> found = listed.stream().filter(each -> each.id().equals(model)).findFirst();
    if (found.isEmpty()) {
      ladder.climbDown(rung -> exchange.ask(rung, model, Probe.TASK), failure -> failed(model, failure));
    }
    return found.flatMap(Exchange.Listed::shutdown).flatMap(day -> Lifetime.warning(model, day, today));
  }

  private static PortException failed(String model, Exchange.Failure failure) {
    String code = failure.code().isEmpty() ? "" : " " + failure.code();
    return switch (failure.reason()) {
      case UNREACHABLE -> new PortException(PortException.Kind.UNAVAILABLE, "the service of " + model + " cannot be reached");
      case LATE -> new PortException(PortException.Kind.UNAVAILABLE, model + " did not answer in time");
      case MALFORMED -> new PortException(PortException.Kind.MALFORMED, "what answered for " + model + " does not speak OpenAI's interface");
      case STATUS ->
          switch (failure.status()) {
            case 401, 403 -> new PortException(PortException.Kind.REFUSED, "the service of " + model + " refuses the key: " + failure.status() + code);
            case 404 -> new PortException(PortException.Kind.REFUSED, "the service has no model " + model + ", or its base URL is wrong: 404" + code);
            case 408, 409, 425, 429 -> new PortException(PortException.Kind.UNAVAILABLE, "the service of " + model + " has no room now: " + failure.status() + code);
            default -> {
              PortException.Kind kind = failure.status() >= 500 ? PortException.Kind.UNAVAILABLE : PortException.Kind.REFUSED;
              yield new PortException(kind, "the service of " + model + " answered with an error: " + failure.status() + code);
            }
          };
    };
  }
}
