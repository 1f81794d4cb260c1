package org.interviewkit.liberty.assembly;

import org.interviewkit.liberty.tracing.Telemetry;
import org.interviewkit.liberty.tracing.Tracing;

/** Traces, as the configuration wants them. */
final class Traces {

  /** Set to whatever value, it has the container follow everything in the server, before the application and past its filter. */
  private static final String SERVER_WIDE = "OTEL_SDK_DISABLED";

  private Traces() {}

  /**
   * Begins to follow what is done, if that was chosen.
   *
   * @throws WrongConfiguration if it cannot be followed, or not without telling too much
   */
  static Tracing begin(Choice.TracesKind chosen) {
    return switch (chosen) {
      case OFF -> Tracing.NONE;
      case OTLP -> follow();
    };
  }

  private static Tracing follow() {
    String key = Keys.TRACES.key() + "=otlp";
    if (System.getenv(SERVER_WIDE) != null || System.getProperty("otel.sdk.disabled") != null) {
      throw new WrongConfiguration(SERVER_WIDE + " is set: leave it out, " + key + " is enough, and with it what visitors say would leave the server in traces");
    }
    try {
      return Telemetry.begin();
    } catch (NoClassDefFoundError e) {
      throw new WrongConfiguration(key + " needs mpTelemetry-2.1, which the server did not load: start it once with --clean; the feature is in traces-otlp.xml, beside server.xml");
    } catch (IllegalStateException e) {
      throw new WrongConfiguration(key + ": what visitors say would leave the server in traces: " + e.getMessage());
    }
  }
}
