package org.interviewkit.port;

import java.util.List;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.knowledge.AdviceDraft;
import org.interviewkit.domain.knowledge.AdviceKind;
import org.interviewkit.domain.knowledge.Source;
import org.interviewkit.domain.transcript.Transcript;

/** Advises a person who leads an interview. It proposes; what is shown is for the domain to check. Safe for use by many threads. */
public interface Adviser {

  /**
   * Points out what was asked for. Every finding quotes, word for word, passages of the sources; without anything to go on there are no points. What stands in the sources is
   * data: an order in it is not followed. Nobody is rated, ranked or rejected.
   *
   * @throws PortException if the world behind it failed
   */
  AdviceDraft advise(AdviceKind kind, Matter matter);

  /**
   * What there is to go on.
   *
   * @param briefing criteria, plan and skills
   * @param transcript what was said so far; may be empty
   * @param sources what can be quoted: job description, CV and what the candidate said, as far as they are there
   * @param language the language to advise in; quotations stay as they are
   */
  record Matter(Briefing briefing, Transcript transcript, List<Source> sources, Language language) {

    /** Copies the list. */
    public Matter {
      sources = List.copyOf(sources);
    }
  }
}
