package org.interviewkit.liberty.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what the container refuses or fails at by itself, which would otherwise show its own page. */
@WebServlet("/problem")
public class ErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      ProblemWriter.write(Problems.of(failure), response);
    } else {
      ProblemWriter.write(new Problems.Answer(Problem.ofStatus(status)), response);
    }
  }
}
