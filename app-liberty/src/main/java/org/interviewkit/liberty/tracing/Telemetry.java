package org.interviewkit.liberty.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.inject.spi.CDI;
import java.util.function.Function;
import org.interviewkit.port.PortException;

/** Follows steps with OpenTelemetry, as the container set it up for this application. */
public final class Telemetry implements Tracing {

  /** The name under which our own steps are found. */
  static final String SCOPE = "org.interviewkit";

  private final Tracer tracer;

  Telemetry(OpenTelemetry telemetry) {
    tracer = telemetry.getTracer(SCOPE);
  }

  /**
   * Begins to follow.
   *
   * @throws NoClassDefFoundError if the container was not told to load OpenTelemetry
   * @throws IllegalStateException if spans would leave the server as they are; nothing may be called then
   */
  public static Tracing begin() {
    Telemetry telemetry = new Telemetry(CDI.current().select(OpenTelemetry.class).get());
    telemetry.step("start", notes -> notes);
    if (!Discretion.isInForce()) {
      throw new IllegalStateException("traces are not filtered");
    }
    return telemetry;
  }

  @Override
  public boolean isUnderWay() {
    return Span.current().getSpanContext().isValid();
  }

  @Override
  public <T> T step(String name, Function<Notes, T> work) {
    Span span = tracer.spanBuilder(name).startSpan();
    try (Scope scope = span.makeCurrent()) {
      return work.apply(new SpanNotes(span));
    } catch (PortException e) {
      span.setStatus(StatusCode.ERROR).setAttribute("error.type", e.kind().name());
      throw e;
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR).setAttribute("error.type", e.getClass().getName());
      throw e;
    } finally {
      span.end();
    }
  }

  private record SpanNotes(Span span) implements Notes {

    @Override
    public void note(String name, String word) {
      span.setAttribute(AttributeKey.stringKey(name), word);
    }

    @Override
    public void note(String name, long count) {
      span.setAttribute(AttributeKey.longKey(name), count);
    }
  }
}
