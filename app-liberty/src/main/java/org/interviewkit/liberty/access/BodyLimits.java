package org.interviewkit.liberty.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.interviewkit.domain.document.Document;
import org.interviewkit.liberty.rest.BodyTooLarge;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.ProblemWriter;
import org.interviewkit.liberty.rest.Problems;
import org.interviewkit.liberty.rest.Refusal;

/** Reads no more of a body than its address takes, whether its length was announced or not. */
final class BodyLimits extends HttpFilter {

  /** The most bytes of a body that is no file: 1 MiB. */
  static final long TEXT = 1024 * 1024;

  /** What a multipart form adds to its file: part headers, boundaries and small fields. */
  static final long FORM = 64 * 1024;

  /** The most files of one import. */
  static final int FILES = 20;

  /** The job description and the CV of a session, in one form. */
  private static final int BOTH = 2;

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    long limit = limit(Paths.of(request), request.getContentType());
    if (request.getContentLengthLong() > limit) {
      ProblemWriter.write(Problems.of(new BodyTooLarge(limit)), response);
      return;
    }
    if (isMultipart(request.getContentType()) && !request.getContentType().contains("boundary=")) {
      ProblemWriter.write(Problems.of(new Refusal(Problem.badRequest("the Content-Type names no boundary of the form's parts", ""))), response);
      return;
    }
    chain.doFilter(new Limited(request, limit), response);
  }

  static long limit(String path, String contentType) {
    if (!isMultipart(contentType)) {
      return TEXT;
    }
    int files = path.endsWith("/candidates/import") ? FILES : path.startsWith("/api/sessions/") ? BOTH : 1;
    return files * (Document.MAX_SIZE + FORM);
  }

  private static boolean isMultipart(String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final long limit;
    private ServletInputStream stream;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (stream == null) {
        stream = new Counted(super.getInputStream(), limit);
      }
      return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long read;

    Counted(ServletInputStream body, long limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int b = body.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = body.read(bytes, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws IOException {
      read += n;
      if (read > limit) {
        throw new BodyTooLarge(limit);
      }
    }

    @Override
    public int available() throws IOException {
      return body.available();
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
