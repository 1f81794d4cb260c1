package org.interviewkit.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;

/** What went wrong with a mail server, in the port's words. Its own are not repeated: they often quote the recipient. */
final class Failure {

  private Failure() {}

  /** What became of a letter. What is wrong with our settings is no fault of the letter: it may go when they were put right. */
  static PortException sending(MessagingException e) {
    Optional<Integer> answer = chain(e).flatMap(each -> code(each).stream()).findFirst();
    if (answer.isPresent() && answer.get() >= 500) {
      return new PortException(Kind.REFUSED, "the mail server refuses the " + refused(e) + " (" + answer.get() + ")");
    }
    if (answer.isPresent()) {
      return new PortException(Kind.UNAVAILABLE, "the mail server asks to try later (" + answer.get() + ")");
    }
    return new PortException(Kind.UNAVAILABLE, trouble(e));
  }

  /** Why there is no way in. */
  static PortException connecting(MessagingException e) {
    boolean settings = e instanceof AuthenticationFailedException || chain(e).anyMatch(SSLException.class::isInstance) || isWithoutEncryption(e);
    return new PortException(settings ? Kind.REFUSED : Kind.UNAVAILABLE, trouble(e));
  }

  private static String trouble(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return "the mail server does not take user and password";
    }
    if (isWithoutEncryption(e)) {
      return "the mail server does not offer STARTTLS";
    }
    if (chain(e).anyMatch(SSLException.class::isInstance)) {
      return "no encrypted way to the mail server: its certificate is not trusted, is of another host, or it does not speak TLS there";
    }
    if (chain(e).anyMatch(SocketTimeoutException.class::isInstance)) {
      return "the mail server takes too long to answer";
    }
    boolean unknown = chain(e).anyMatch(UnknownHostException.class::isInstance);
    return unknown ? "there is no such mail server" : chain(e).anyMatch(ConnectException.class::isInstance) ? "the mail server cannot be reached" : "the mail server broke off";
  }

  private static boolean isWithoutEncryption(MessagingException e) {
    return chain(e).anyMatch(each -> String.valueOf(each.getMessage()).contains("STARTTLS is required"));
  }

  private static String refused(MessagingException e) {
    return chain(e).anyMatch(SMTPAddressFailedException.class::isInstance) ? "recipient" : chain(e).anyMatch(SMTPSenderFailedException.class::isInstance) ? "sender" : "letter";
  }

  private static Optional<Integer> code(Throwable e) {
    int code =
        switch (e) {
          case SMTPAddressFailedException address -> address.getReturnCode();
          case SMTPSenderFailedException sender -> sender.getReturnCode();
          case SMTPSendFailedException letter -> letter.getReturnCode();
          // all others have none
          default -> 0;
        };
    return code > 0 ? Optional.of(code) : Optional.empty();
  }

  /** What caused it: the library has its own way of handing on one failure beside another. */
  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, e -> e instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : e.getCause()).limit(20);
  }
}
