package org.interviewkit.embedding.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interviewkit.embedding.ModelFiles;
import org.interviewkit.embedding.Network;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/**
 * A model that ONNX Runtime has loaded. Each text is computed alone: models with rounded numbers round over all they are given, and a text's vector would depend on its
 * neighbours.
 */
public final class OnnxNetwork implements Network {

  private static final String TOKENS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final String WHOLE = "sentence_embedding";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Set<String> inputs;
  private final String output;
  private final boolean whole;
  private final boolean firstToken;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "embedding-limit");
            thread.setDaemon(true);
            return thread;
          });

  private OnnxNetwork(OrtSession session, ModelFiles files) throws OrtException {
    this.session = session;
    this.inputs = session.getInputNames();
    Map<String, NodeInfo> outputs = session.getOutputInfo();
    this.whole = outputs.containsKey(WHOLE);
    this.output = whole ? WHOLE : perToken(outputs).orElseThrow(() -> refused("it gives no vectors of tokens", null));
    this.firstToken = files.firstToken();
    clock.setRemoveOnCancelPolicy(true);
    for (String input : inputs) {
      if (!Set.of(TOKENS, MASK, TYPES).contains(input)) {
        throw refused("it asks for " + input + ", which a model for texts does not", null);
      }
    }
  }

  /**
   * Loads a model.
   *
   * @throws PortException {@code REFUSED} if it cannot be read
   */
  public static Network open(ModelFiles files, int threads) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      // threads that wait for the next text must not turn in circles meanwhile
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtSession session = files.path().isPresent() ? environment.createSession(files.path().get().toString(), options) : environment.createSession(files.bytes(), options);
      return new OnnxNetwork(session, files);
    } catch (OrtException e) {
      throw refused("ONNX Runtime cannot read it: " + e.getCode(), e);
    } catch (IOException e) {
      throw refused(e.getClass().getSimpleName(), e);
    }
  }

  private static PortException refused(String why, Exception cause) {
    return new PortException(Kind.REFUSED, "the model cannot be used: " + why, cause);
  }

  private static Optional<String> perToken(Map<String, NodeInfo> outputs) {
    return outputs.entrySet().stream()
        .filter(entry -> entry.getValue().getInfo() instanceof TensorInfo info && info.getShape().length == 3)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public float[] vector(long[] tokens, Duration limit) {
    AtomicBoolean late = new AtomicBoolean();
    try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      ScheduledFuture<?> end = clock.schedule(() -> stop(options, late), limit.toMillis(), TimeUnit.MILLISECONDS);
      try {
        return computed(tokens, options);
      } finally {
        end.cancel(false);
        // whoever is stopping it right now must be done before the options are closed
        synchronized (late) {
          late.set(true);
        }
      }
    } catch (OrtException e) {
      if (late.get() && e.getMessage() != null && e.getMessage().contains("terminate")) {
        throw new PortException(Kind.UNAVAILABLE, "the local model took longer than " + limit, e);
      }
      throw new PortException(Kind.MALFORMED, "the local model cannot compute this: " + e.getCode());
    }
  }

  private static void stop(OrtSession.RunOptions options, AtomicBoolean late) {
    synchronized (late) {
      if (!late.getAndSet(true)) {
        try {
          options.setTerminate(true);
        } catch (OrtException e) {
          throw new IllegalStateException("a computation cannot be ended", e);
        }
      }
    }
  }

  private float[] computed(long[] tokens, OrtSession.RunOptions options) throws OrtException {
    long[] shape = {1, tokens.length};
    long[] ones = new long[tokens.length];
    Arrays.fill(ones, 1);
    Map<String, OnnxTensor> given = new LinkedHashMap<>();
    try {
      given.put(TOKENS, OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), shape));
      if (inputs.contains(MASK)) {
        given.put(MASK, OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape));
      }
      if (inputs.contains(TYPES)) {
        given.put(TYPES, OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[tokens.length]), shape));
      }
      try (OrtSession.Result result = session.run(given, Set.of(output), options)) {
        FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
        return whole ? numbers(numbers, numbers.remaining()) : pooled(numbers, tokens.length);
      }
    } finally {
      given.values().forEach(OnnxTensor::close);
    }
  }

  private static float[] numbers(FloatBuffer from, int count) {
    float[] numbers = new float[count];
    from.get(numbers);
    return numbers;
  }

  /** The mean of all tokens' vectors, or that of the first. */
  private float[] pooled(FloatBuffer numbers, int tokens) {
    float[] vector = numbers(numbers, numbers.remaining() / tokens);
    if (firstToken) {
      return vector;
    }
    for (int token = 1; token < tokens; token++) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] += numbers.get();
      }
    }
    return vector;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a model cannot be closed", e);
    }
  }
}
