package org.interviewkit;

import java.util.Optional;
import org.interviewkit.application.Application;
import org.interviewkit.application.Asking;
import org.interviewkit.application.Assistance;
import org.interviewkit.application.Outbox;
import org.interviewkit.local.NoListener;
import org.interviewkit.local.NoMail;
import org.interviewkit.local.PlainTextExtractor;
import org.interviewkit.local.assisting.LexicalPassages;
import org.interviewkit.local.assisting.LexicalRetriever;
import org.interviewkit.local.assisting.LocalAnswerer;
import org.interviewkit.local.assisting.LocalClassifier;
import org.interviewkit.local.assisting.LocalExaminer;
import org.interviewkit.local.interviewer.LocalConversations;
import org.interviewkit.local.judging.LocalAdviser;
import org.interviewkit.local.judging.LocalAnalyst;
import org.interviewkit.local.judging.LocalEvaluator;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.planning.LocalPlanner;
import org.interviewkit.port.Adviser;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Conversations;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.IndexedPassages;
import org.interviewkit.port.Mail;
import org.interviewkit.port.Passages;
import org.interviewkit.port.Planner;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Retriever;
import org.interviewkit.port.Store;
import org.interviewkit.port.TextExtractor;
import org.interviewkit.reasoning.ReasonedAdviser;
import org.interviewkit.reasoning.ReasonedAnalyst;
import org.interviewkit.reasoning.ReasonedAnswerer;
import org.interviewkit.reasoning.ReasonedClassifier;
import org.interviewkit.reasoning.ReasonedEvaluator;
import org.interviewkit.reasoning.ReasonedExaminer;
import org.interviewkit.reasoning.ReasonedPlanner;

/** What judges, answers and finds: by rules, or by a language model. Not safe for use by many threads. */
final class Doers {

  Planner planner = new LocalPlanner();
  Analyst analyst = new LocalAnalyst();
  Evaluator evaluator = new LocalEvaluator();
  Classifier classifier = new LocalClassifier();
  Answerer answerer = new LocalAnswerer();
  Answerer examiner = new LocalExaminer();
  Adviser adviser = new LocalAdviser();
  Passages passages = new LexicalPassages();
  Retriever retriever = new LexicalRetriever();
  Optional<IndexedPassages> index = Optional.empty();
  TextExtractor textExtractor = new PlainTextExtractor();
  Conversations conversations = new LocalConversations();
  Mail mail = new NoMail();
  Announcer announcer = new NoListener();
  Asking.Rules reading = Asking.Rules.DEFAULT;

  /** What the core thinks with, together with what it speaks, reads and tells with. */
  Application.Minds minds() {
    Application.Reading read = new Application.Reading(retriever, new LexicalRetriever(), index, examiner, adviser, reading);
    return new Application.Minds(planner, conversations, analyst, evaluator, textExtractor, announcer, read);
  }

  /** What the website assistant thinks with. */
  Assistance.Minds assistants() {
    return new Assistance.Minds(classifier, answerer, passages, reading.cutting());
  }

  /** What sends the website assistant's replies. */
  Outbox outbox(Store store) {
    return new Outbox(store.jobs(), mail);
  }

  void take(Reasoner model) {
    planner = new ReasonedPlanner(model, new LocalPlanner(), sentence -> PrivateMatter.askedBy(sentence).isPresent());
    analyst = new ReasonedAnalyst(model);
    evaluator = new ReasonedEvaluator(model);
    classifier = new ReasonedClassifier(model, new LocalClassifier());
    answerer = new ReasonedAnswerer(model);
    examiner = new ReasonedExaminer(model);
    adviser = new ReasonedAdviser(model, sentence -> PrivateMatter.askedBy(sentence).isPresent());
  }
}
