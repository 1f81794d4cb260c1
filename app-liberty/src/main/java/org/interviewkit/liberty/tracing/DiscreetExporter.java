package org.interviewkit.liberty.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets spans out with nothing in them but what {@link Allowed} lets through. */
final class DiscreetExporter implements SpanExporter {

  private final SpanExporter exporter;
  private final Map<Resource, Resource> services = new ConcurrentHashMap<>();

  DiscreetExporter(SpanExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return exporter.export(spans.stream().<SpanData>map(span -> new DiscreetSpan(span, service(span.getResource()))).toList());
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }

  /** Of the process only which service it is. There is one, and the same object each time: spans are sent together by it. */
  private Resource service(Resource process) {
    return services.computeIfAbsent(process, known -> Resource.create(Allowed.of(known.getAttributes())));
  }
}
