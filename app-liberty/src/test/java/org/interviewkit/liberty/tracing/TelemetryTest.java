package org.interviewkit.liberty.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

class TelemetryTest {

  private final List<SpanData> exported = new CopyOnWriteArrayList<>();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(new DiscreetExporter(new Kept())))
          .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "interviewkit", AttributeKey.stringKey("process.command_line"), "-Dpassword=Zwiebel")))
          .build();
  private final Telemetry telemetry = new Telemetry(new Provided());

  private final class Kept implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      exported.addAll(spans);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  private final class Provided implements OpenTelemetry {

    @Override
    public TracerProvider getTracerProvider() {
      return provider;
    }

    @Override
    public ContextPropagators getPropagators() {
      return ContextPropagators.noop();
    }
  }

  @Test
  void aStepWithinAStepBelongsToIt() {
    assertFalse(telemetry.isUnderWay());
    String done =
        telemetry.step(
            "outer",
            outer ->
                telemetry.step(
                    "inner",
                    inner -> {
                      inner.note("gen_ai.usage.input_tokens", 7);
                      inner.note("visitor", "Zwiebel");
                      return "done " + telemetry.isUnderWay();
                    }));
    assertEquals("done true", done);
    assertFalse(telemetry.isUnderWay());
    assertEquals(List.of("inner", "outer"), exported.stream().map(SpanData::getName).toList());
    assertEquals(exported.get(1).getSpanId(), exported.get(0).getParentSpanId());
    assertEquals(Attributes.of(AttributeKey.longKey("gen_ai.usage.input_tokens"), 7L), exported.get(0).getAttributes());
  }

  @Test
  void aFailureIsNamedByItsKindAndNotByItsWords() {
    PortException failure = new PortException(PortException.Kind.REFUSED, "Zwiebel");
    PortException thrown = assertThrows(PortException.class, () -> telemetry.step("x", notes -> fail(failure)));
    assertEquals(failure, thrown);
    assertThrows(IllegalStateException.class, () -> telemetry.step("y", notes -> fail(new IllegalStateException("Zwiebel"))));
    assertEquals(
        List.of("REFUSED", "java.lang.IllegalStateException"), exported.stream().map(span -> span.getAttributes().get(AttributeKey.stringKey("error.type"))).toList());
    assertEquals(List.of(StatusCode.ERROR, StatusCode.ERROR), exported.stream().map(span -> span.getStatus().getStatusCode()).toList());
    assertFalse(telemetry.isUnderWay());
  }

  private static String fail(RuntimeException failure) {
    throw failure;
  }

  @Test
  void whatTheContainerSaysOfACallIsCutDownToItsOperation() {
    TraceState state = TraceState.builder().put("vendor", "Zwiebel").build();
    SpanContext caller = SpanContext.createFromRemoteParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", TraceFlags.getSampled(), state);
    Span span = provider.get("io.openliberty").spanBuilder("GET /Zwiebel").setParent(Context.root().with(Span.wrap(caller))).addLink(caller).startSpan();
    span.setAttribute("http.request.method", "GET").setAttribute("http.route", "/api/{id}").setAttribute("url.query", "Zwiebel").addEvent("Zwiebel");
    span.setStatus(StatusCode.ERROR, "Zwiebel").recordException(new IllegalStateException("Zwiebel"));
    span.end();
    provider.get("io.openliberty").spanBuilder("Zwiebel").startSpan().end();
    SpanData call = exported.get(0);
    assertEquals("GET /api/{id}", call.getName());
    assertEquals(Attributes.of(AttributeKey.stringKey("http.request.method"), "GET", AttributeKey.stringKey("http.route"), "/api/{id}"), call.getAttributes());
    assertEquals(List.of(0, 0, 2), List.of(call.getTotalRecordedEvents(), call.getTotalRecordedLinks(), call.getTotalAttributeCount()));
    assertTrue(call.getEvents().isEmpty() && call.getLinks().isEmpty());
    assertEquals(StatusData.create(StatusCode.ERROR, ""), call.getStatus());
    assertEquals(caller.getSpanId(), call.getParentSpanId());
    assertTrue(call.getSpanContext().getTraceState().isEmpty() && call.getParentSpanContext().getTraceState().isEmpty());
    assertEquals(Attributes.of(AttributeKey.stringKey("service.name"), "interviewkit"), call.getResource().getAttributes());
    assertEquals("call", exported.get(1).getName());
  }
}
