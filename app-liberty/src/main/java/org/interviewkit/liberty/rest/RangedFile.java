package org.interviewkit.liberty.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.LongFunction;
import org.interviewkit.domain.document.Document;

/** A stored file as an answer: all of it or a part, by {@code Range} and {@code If-Range}, under the tag of its bytes. */
final class RangedFile {

  private static final int BLOCK = 65_536;

  private final Document file;
  private final LongFunction<InputStream> from;

  /**
   * A file.
   *
   * @param from opens its bytes from an offset on
   */
  RangedFile(Document file, LongFunction<InputStream> from) {
    this.file = file;
    this.from = from;
  }

  Response answer(Request request, String range, String ifRange) {
    EntityTag tag = new EntityTag(file.sha256());
    Optional<Response.ResponseBuilder> same = Optional.ofNullable(request.evaluatePreconditions(tag));
    if (same.isPresent()) {
      return same.get().build();
    }
    boolean whole = Optional.ofNullable(ifRange).filter(seen -> !seen.strip().equals('"' + file.sha256() + '"')).isPresent();
    try {
      return answer(tag, whole ? Optional.empty() : ByteRange.of(Optional.ofNullable(range), file.size()));
    } catch (ByteRange.Unsatisfiable e) {
      return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + file.size()).header("Accept-Ranges", "bytes").build();
    }
  }

  private Response answer(EntityTag tag, Optional<ByteRange> part) {
    ByteRange sent = part.orElseGet(() -> new ByteRange(0, file.size() - 1));
    StreamingOutput bytes = to -> copy(sent, to);
    Response.ResponseBuilder answer = Response.status(part.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK).entity(bytes).type(file.mediaType()).tag(tag);
    part.ifPresent(range -> answer.header("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + file.size()));
    return answer.header("Accept-Ranges", "bytes").header("Content-Length", sent.length()).build();
  }

  private void copy(ByteRange part, OutputStream to) throws IOException {
    byte[] block = new byte[BLOCK];
    try (InputStream bytes = from.apply(part.from())) {
      for (long left = part.length(); left > 0; ) {
        int read = bytes.read(block, 0, (int) Math.min(block.length, left));
        if (read < 0) {
          throw new EOFException("the file ends " + left + " bytes early");
        }
        to.write(block, 0, read);
        left -= read;
      }
    }
  }
}
