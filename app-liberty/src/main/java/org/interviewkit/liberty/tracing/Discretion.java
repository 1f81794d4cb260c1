package org.interviewkit.liberty.tracing;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;

/** Has every trace pass {@link DiscreetExporter}. OpenTelemetry finds it by {@code META-INF/services} when the container sets up this application's traces. */
public final class Discretion implements AutoConfigurationCustomizerProvider {

  private static volatile boolean inForce;

  /** Whether traces are filtered. */
  static boolean isInForce() {
    return inForce;
  }

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    customizer.addSpanExporterCustomizer((exporter, config) -> new DiscreetExporter(exporter));
    inForce = true;
  }
}
