package org.interviewkit.liberty.live;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.rest.Refusal;

/** Lets nobody onto the live socket without an allowed origin and a credential, and says no before the upgrade. */
@WebFilter({"/ws/*", LiveSockets.REALTIME})
public class LiveGate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PREFIX = "/ws/interview/";
  private static final String MODEL = "interview:";
  private static final String BEARER = "Bearer ";

  /** How a browser shows a key: it cannot send headers of its own. */
  private static final String KEY_PROTOCOL = "openai-insecure-api-key.";


  private transient Deployment deployment;
  private transient Tickets tickets;
  private transient Conduct conduct;

  @Inject
  void wire(Deployment chosen, Tickets issued, Conduct known) {
    conduct = known;
    deployment = chosen;
    tickets = issued;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    if (deployment.newcomersRefused().isPresent()) {
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The server is not ready");
      return;
    }
    if (!isAllowed(request)) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "This origin may not open the live socket");
      return;
    }
    Optional<InterviewId> interview = interviewOf(request);
    if (interview.isEmpty()) {
      refuse(response, HttpServletResponse.SC_NOT_FOUND, "No such interview");
      return;
    }
    Optional<LivePrincipal> rehearsing = rehearsing(request, interview.get());
    if (rehearsing.isPresent()) {
      chain.doFilter(as(rehearsing.get(), request), response);
      return;
    }
    Optional<LivePrincipal> holder = holderOf(request, interview.get());
    if (holder.isEmpty()) {
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "A ticket or a credential is needed");
      return;
    }
    try {
      conduct.admit(interview.get(), holder.get().getName());
    } catch (Refusal e) {
      e.retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
      refuse(response, e.problem().status(), e.problem().title());
      return;
    }
    if (!deployment.knows(interview.get())) {
      refuse(response, HttpServletResponse.SC_NOT_FOUND, "No such interview");
      return;
    }
    chain.doFilter(as(holder.get(), request), response);
  }

  private static HttpServletRequest as(LivePrincipal holder, HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public Principal getUserPrincipal() {
        return holder;
      }
    };
  }

  /** The server itself, before it is ready. */
  private Optional<LivePrincipal> rehearsing(HttpServletRequest request, InterviewId interview) {
    return deployment
        .rehearsal()
        .filter(held -> held.admits(interview, request.getParameter("ticket")))
        .map(held -> new LivePrincipal("rehearsal", interview, Seating.CANDIDATE));
  }

  private boolean isAllowed(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    return Origins.isSame(origin, request) || deployment.allowedOrigins().contains(origin);
  }

  private Optional<LivePrincipal> holderOf(HttpServletRequest request, InterviewId interview) {
    Principal caller = request.getUserPrincipal();
    boolean ofTheTeam = caller != null && (request.isUserInRole("admin") || request.isUserInRole("recruiter"));
    Optional<String> ticket = ticketOf(request, ofTheTeam);
    if (ticket.isPresent()) {
      // whoever speaks the Realtime protocol speaks: it has no words for somebody who only listens
      return tickets.redeem(ticket.get(), interview).filter(holder -> !isRealtime(request) || holder.seating() == Seating.CANDIDATE);
    }
    if (!ofTheTeam) {
      return Optional.empty();
    }
    boolean speaks = isRealtime(request) || "candidate".equals(request.getParameter("seat"));
    return Optional.of(new LivePrincipal(caller.getName(), interview, speaks ? Seating.CANDIDATE : Seating.OBSERVER));
  }

  /** The ticket a request shows: as a parameter, or, where the protocol has keys, as a key. */
  private static Optional<String> ticketOf(HttpServletRequest request, boolean ofTheTeam) {
    Optional<String> parameter = Optional.ofNullable(request.getParameter("ticket"));
    if (parameter.isPresent() || !isRealtime(request)) {
      return parameter;
    }
    Optional<String> header = Optional.ofNullable(request.getHeader("Authorization")).filter(shown -> shown.startsWith(BEARER) && !ofTheTeam);
    return header.map(shown -> shown.substring(BEARER.length()))
        .or(() -> protocols(request).filter(name -> name.startsWith(KEY_PROTOCOL)).findFirst().map(name -> name.substring(KEY_PROTOCOL.length())));
  }

  private static Stream<String> protocols(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Sec-WebSocket-Protocol")).stream().flatMap(header -> Stream.of(header.split(","))).map(String::strip);
  }

  private static boolean isRealtime(HttpServletRequest request) {
    return pathOf(request).equals(LiveSockets.REALTIME);
  }

  private static String pathOf(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static Optional<InterviewId> interviewOf(HttpServletRequest request) {
    String shown = isRealtime(request) ? Optional.ofNullable(request.getParameter("model")).orElse("") : pathOf(request);
    String prefix = isRealtime(request) ? MODEL : PREFIX;
    try {
      return shown.startsWith(prefix) ? Optional.of(InterviewId.of(shown.substring(prefix.length()))) : Optional.empty();
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  private static void refuse(HttpServletResponse response, int status, String title) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}");
  }
}
