package org.interviewkit.liberty.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/** A span that says what was done, and nothing of whom or what it was done with. */
final class DiscreetSpan extends DelegatingSpanData {

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

  private final Attributes attributes;
  private final Resource service;

  DiscreetSpan(SpanData span, Resource service) {
    super(span);
    this.attributes = Allowed.of(span.getAttributes());
    this.service = service;
  }

  /** Our own steps have names of ours; what the container names may hold a caller's address. */
  @Override
  public String getName() {
    if (getInstrumentationScopeInfo().getName().equals(Telemetry.SCOPE)) {
      return super.getName();
    }
    String method = attributes.get(METHOD) == null ? "call" : attributes.get(METHOD);
    return attributes.get(ROUTE) == null ? method : method + " " + attributes.get(ROUTE);
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  @Override
  public Resource getResource() {
    return service;
  }

  /** Exceptions are events, and quote. */
  @Override
  public List<EventData> getEvents() {
    return List.of();
  }

  @Override
  public int getTotalRecordedEvents() {
    return 0;
  }

  @Override
  public List<LinkData> getLinks() {
    return List.of();
  }

  @Override
  public int getTotalRecordedLinks() {
    return 0;
  }

  @Override
  public StatusData getStatus() {
    return StatusData.create(super.getStatus().getStatusCode(), "");
  }

  /** A caller may have sent a state along, with anything in it. */
  @Override
  public SpanContext getSpanContext() {
    return stateless(super.getSpanContext());
  }

  @Override
  public SpanContext getParentSpanContext() {
    return stateless(super.getParentSpanContext());
  }

  private static SpanContext stateless(SpanContext context) {
    if (!context.isValid()) {
      return SpanContext.getInvalid();
    }
    return context.isRemote()
        ? SpanContext.createFromRemoteParent(context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault())
        : SpanContext.create(context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
  }
}
